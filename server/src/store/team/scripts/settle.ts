/** Saves `r.answer` (data `ARGV[2]`, body `ARGV[3]`), links and names. */
const KEEPING = `
local function keepAnswer(answer, data, body)
  local name = key('answer', answer.api, answer.parameter)
  local fetchedAt = math.min(answer.fetchedAt, now)
  local known = numberIn(call('HGET', name, 'fetchedAt'))
  if known and known <= now and known > fetchedAt then return end
  redis.call('DEL', name)
  set(name, YEAR, 'status', answer.status, 'data', data, 'fetchedAt', fetchedAt, 'staleAt', answer.staleAt or 'never')
  if body then redis.call('HSET', name, 'body', body) end
end

local function keepLink(link)
  local name = key('link', link.law, link.kind, link.number)
  local field = link.kind .. ':' .. link.number
  local known = call('GET', name)
  if known and known ~= link.application then call('HDEL', key('numbers', link.law, known), field) end
  redis.call('SET', name, link.application, 'PX', YEAR)
  set(key('numbers', link.law, link.application), YEAR, field, 1)
end

local function keepApplicant(code, change)
  local name = key('applicants')
  local one = tableIn(call('HGET', name, code)) or {lastSeen = 0}
  if change(one) then
    local revision = call('INCR', key('applicants', 'revision'))
    call('ZADD', key('applicants', 'order'), revision, code)
    for _, part in ipairs({'revision', 'order'}) do redis.call('PEXPIRE', key('applicants', part), YEAR) end
  end
  set(name, YEAR, code, cjson.encode(one))
end

local function keepName(name)
  keepApplicant(name.code, function(one)
    local class = one.class == 1 and 1 or name.class or one.class
    local isNew = one.name ~= name.name or one.class ~= class
    one.name, one.class, one.lastSeen = name.name, class, now
    return isNew
  end)
end
`;

/** `Store.settle`. */
export const SETTLE = `${KEEPING}
lookAtEpoch()
local placesKey = key(r.account, 'places', r.family)
local place = tableIn(call('HGET', placesKey, r.ticket))
if not isPlace(place) then place = nil end
local reservedAt = place and place.reservedAt or math.min(now, r.reservedAt)
local usage = key(r.account, 'usage', dayOf(reservedAt))
unlock(r.api, r.parameter, r.ticket)
call('INCR', key('changes'))
redis.call('PEXPIRE', key('changes'), YEAR)

if r.isUnsent then
  if call('HDEL', placesKey, r.ticket) == 1 and place and call('HEXISTS', usage, r.api .. '|used') == 1 then
    call('HINCRBY', usage, r.api .. '|used', -1)
    -- Not where the JPO has since said what is left, while the place no longer counted as under way.
    local settledAt = numberIn(redis.call('HGET', usage, r.api .. '|settledAt')) or 0
    local remaining = numberIn(redis.call('HGET', usage, r.api .. '|remaining'))
    if remaining and (settledAt < reservedAt or not place.settled) then
      redis.call('HSET', usage, r.api .. '|remaining', remaining + 1)
    end
    call('HINCRBY', key(r.account, 'use', dayOf(reservedAt)), r.desk, -1)
  end
  return replyWithEpoch({})
end

-- A request that ended while this server could not be reached ended \`settledAgo\` ms ago; any other ends now.
local freeAt = now - math.max(0, r.settledAgo) + WINDOW
place = {api = r.api, day = dayOf(reservedAt), reservedAt = reservedAt, freeAt = freeAt, settled = true}
if freeAt > now then
  set(placesKey, SHORT, r.ticket, cjson.encode(place))
else
  redis.call('HDEL', placesKey, r.ticket)
end

-- The JPO's count wins, less what is still under way; an overtaken answer can only lower it; one that crossed midnight
-- says nothing.
if place.day == today and call('HEXISTS', usage, r.api .. '|used') == 1 then
  local remainingField, settledField = r.api .. '|remaining', r.api .. '|settledAt'
  if r.spent then
    redis.call('HSET', usage, remainingField, 0, settledField, now)
  elseif r.remaining then
    local onTheirWay = 0
    for _, other in ipairs(placesOf(r.account, r.family)) do
      if other.api == r.api and other.day == today and not other.settled then onTheirWay = onTheirWay + 1 end
    end
    local counted = math.max(0, r.remaining - onTheirWay)
    if (numberIn(redis.call('HGET', usage, settledField)) or 0) >= reservedAt then
      counted = math.min(counted, numberIn(redis.call('HGET', usage, remainingField)) or counted)
    end
    redis.call('HSET', usage, remainingField, counted, settledField, now)
  end
end

if r.answer then keepAnswer(r.answer, ARGV[2], ARGV[3]) end
for _, link in ipairs(r.links or {}) do keepLink(link) end
for _, name in ipairs(r.names or {}) do keepName(name) end
return replyWithEpoch({})
`;

/** `Store.used`. */
export const USED = `${KEEPING}
keepApplicant(r.code, function(one)
  one.lastUsed = now
  return true
end)
return reply({})
`;
