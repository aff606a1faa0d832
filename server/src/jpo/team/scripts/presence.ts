/** Changes nothing: whether the server is there, what time it has, and whether its data are those known before. */
export const HELLO = `
return reply({epoch = redis.call('GET', key('epoch')) or nil})
`;

/**
 * A desk says that it is there, every few seconds and when it comes back, with the requests that it made on its own in
 * the meantime (`places`, and `used` by API on the day `usedDay`). Replies the share of the minute that it may use on its
 * own when it cannot reach the server: all shares together are never more than the window.
 *
 * The epoch tells data that were lost: where a desk knows another one, the window stays closed until what was granted
 * before is over.
 */
export const ENTER = `
local epoch = redis.call('GET', key('epoch'))
if not epoch then
  epoch = r.newEpoch .. ' ' .. now
  redis.call('SET', key('epoch'), epoch)
end
if r.epoch and r.epoch ~= epoch then
  local reopens = tonumber(string.match(epoch, ' (%d+)$')) + LONGEST + WINDOW
  if reopens > now then redis.call('SET', key('closed'), reopens, 'PX', LONGEST + WINDOW) end
end

for _, place in ipairs(r.places or {}) do
  place.day = dayOf(place.reservedAt)
  local id = place.id
  place.id = nil
  set(key(r.account, 'places', r.family), SHORT, id, cjson.encode(place))
end
if r.usedDay == today then
  for _, one in ipairs(r.used or {}) do countUse(r.account, one.api, one.limit, one.used) end
end

local shares = key(r.account, 'shares', r.family)
local desks = key(r.account, 'desks', r.family)
local others, count = 0, 1
for other, text in pairs(pairsOf(redis.call('HGETALL', shares))) do
  local share, seen = string.match(text, '^(%d+) (%d+)$')
  if other ~= r.desk then
    if tonumber(seen) <= now - ABSENCE then
      redis.call('HDEL', shares, other)
    else
      others, count = others + tonumber(share), count + 1
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
local changes = tonumber(redis.call('GET', key('changes'))) or 0
return reply({epoch = epoch, share = share, day = today, apis = apis, changes = changes})
`;

/** The last process of a desk ends: nothing is kept for it. */
export const EXIT = `
redis.call('HDEL', key(r.account, 'shares', r.family), r.desk)
return reply({})
`;
