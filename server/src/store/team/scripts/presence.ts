/** Changes nothing: shows that the server is there, and its time. */
export const HELLO = `
return reply({})
`;

/**
 * `SharedStore.enter`, every few seconds and when the desk comes back; `shares`: of others, as of `sharesAgo` ms ago.
 * Replies the share of the minute that the desk may use on its own: all shares together never exceed the window.
 */
export const ENTER = `
lookAtEpoch()
for _, old in ipairs(call('ZRANGEBYSCORE', grantedKey, '-inf', now - 2 * LONGEST_PLACE)) do
  redis.call('ZREM', grantedKey, old)
end

-- What the server knows of a place is as new or newer: only what it has lost or never heard of is added.
for _, told in ipairs(r.places) do
  local reservedAt, freeIn = now - told.reservedAgo, math.min(told.freeIn, LONGEST_PLACE)
  local place = {api = told.api, day = dayOf(reservedAt), reservedAt = reservedAt, freeAt = now + freeIn, settled = told.settled}
  call('HSETNX', key(r.account, 'places', r.family), told.id, cjson.encode(place))
  redis.call('PEXPIRE', key(r.account, 'places', r.family), SHORT)
end
if r.usedDay == today then
  local usage = key(r.account, 'usage', today)
  for _, one in ipairs(now - r.heardAgo < since and r.usage or {}) do -- heard before the data were lost
    local used = numberIn(call('HGET', usage, one.api .. '|used')) or 0
    local remaining = numberIn(redis.call('HGET', usage, one.api .. '|remaining')) or one.remaining
    if one.used > used then
      set(usage, 3 * DAYS, one.api .. '|used', one.used, one.api .. '|remaining', math.min(one.remaining, remaining))
    end
  end
  for _, one in ipairs(r.used) do
    countUse(r.account, one.api, numberIn(call('HGET', usage, one.api .. '|remaining')) or one.limit, one.used)
  end
end

local shares = key(r.account, 'shares', r.family)
local desks = key(r.account, 'desks', r.family)
-- Restores the reserve for silent desks, where the data have lost it.
if now - r.sharesAgo < since then
  for other, text in pairs(r.shares) do call('HSETNX', shares, other, text) end
end
local others, count, given = 0, 1, {}
for other, one in pairs(sharesOf(r.account, r.family, r.minuteLimit)) do
  if other ~= r.desk then
    if one.seen <= now - ABSENCE then
      redis.call('HDEL', shares, other)
    else
      others, count = others + one.share, count + 1
      given[other] = one.share .. ' ' .. one.seen
    end
  end
end
local fair = math.max(1, math.floor(r.minuteLimit / count))
local share = math.max(0, math.min(r.wanted, fair, r.minuteLimit - others))
set(shares, DAYS, r.desk, share .. ' ' .. now)

local apis, remaining = usageOf(r.account), {}
for _, one in ipairs(apis) do remaining[one.api] = one.remaining end
local desk = {seen = now, label = r.label, day = today, ofDay = r.ofDay, remaining = remaining}
set(desks, DAYS, r.desk, cjson.encode(desk))
local changes = numberIn(call('GET', key('changes'))) or 0
local opensIn = math.max(0, opensAt() - now)
return replyWithEpoch({share = share, shares = given, day = today, apis = apis, changes = changes, opensIn = opensIn})
`;

/** The last process of a desk ends. */
export const EXIT = `
call('HDEL', key(r.account, 'shares', r.family), r.desk)
return reply({})
`;
