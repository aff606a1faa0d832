/** Changes nothing: whether the server is there, and what time it has. */
export const HELLO = `
return reply({})
`;

/**
 * A desk says that it is there, every few seconds and when it comes back, with the requests that it was granted or made on
 * its own and that still take a place (`places`), those of its own by API on the day `usedDay` (`used`), and the counts of
 * that day that it heard last, `heardAgo` ms ago (`usage`), and the shares of others, `sharesAgo` ms ago (`shares`). Replies the share of the minute that it may use on its own when
 * it cannot reach the server: all shares together are never more than the window.
 */
export const ENTER = `
lookAtEpoch()
for _, old in ipairs(call('ZRANGEBYSCORE', grantedKey, '-inf', now - 2 * LONGEST_PLACE)) do
  redis.call('ZREM', grantedKey, old)
end

-- What the server knows of a place is newer, or as new: told is only what it has lost or never heard of.
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
-- Room is left again for desks that nobody hears of, where the data do not know of them any more.
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

/** The last process of a desk ends: nothing is kept for it. */
export const EXIT = `
call('HDEL', key(r.account, 'shares', r.family), r.desk)
return reply({})
`;
