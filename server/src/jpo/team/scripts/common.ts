import {
  ABSENCE_MS,
  ABSENT_MS,
  LONGEST_PAUSE_MS,
  LONGEST_REQUEST_MS,
  LOOK_AGAIN_MS,
  WAITER_GRACE_MS,
  WINDOW_MS,
} from '../../times.ts';

/**
 * What all scripts begin with. Each script is one atomic step in the Redis server, on Redis 7 and Valkey 8. `KEYS[1]` is
 * the beginning of all keys, hash tag included: a script makes its other keys from it, all of them in one slot of a
 * cluster. `ARGV[1]` is a request as JSON (`r` below); what is not text follows as further arguments. Times are ms since
 * the epoch by the server's clock; keys expire long after what they hold has lost its meaning, which the scripts decide by
 * the times in them.
 */
const COMMON = `
local base = KEYS[1]
local r = cjson.decode(ARGV[1])
local WINDOW = ${WINDOW_MS}
local LONGEST = ${LONGEST_REQUEST_MS}
local GRACE = ${WAITER_GRACE_MS}
local LOOK_AGAIN = ${LOOK_AGAIN_MS}
local LONGEST_PAUSE = ${LONGEST_PAUSE_MS}
local ABSENT = ${ABSENT_MS}
local ABSENCE = ${ABSENCE_MS}
local SHORT = 600000
local DAYS = 86400000
local YEAR = 400 * DAYS

if r.deadline and now > r.deadline then
  return redis.error_reply('LATE the desk waits no longer')
end

local function key(...)
  return base .. ':' .. table.concat({...}, ':')
end

-- The calendar day in Japan, YYYY-MM-DD (days_from_civil the other way round).
local function dayOf(ms)
  local z = math.floor((ms + 32400000) / DAYS) + 719468
  local era = math.floor(z / 146097)
  local doe = z - era * 146097
  local yoe = math.floor((doe - math.floor(doe / 1460) + math.floor(doe / 36524) - math.floor(doe / 146096)) / 365)
  local doy = doe - (365 * yoe + math.floor(yoe / 4) - math.floor(yoe / 100))
  local mp = math.floor((5 * doy + 2) / 153)
  local m = mp < 10 and mp + 3 or mp - 9
  local y = yoe + era * 400 + (m <= 2 and 1 or 0)
  return string.format('%04d-%02d-%02d', y, m, doy - math.floor((153 * mp + 2) / 5) + 1)
end
local today = dayOf(now)

local function reply(meta, ...)
  meta.now = now
  return {cjson.encode(meta), ...}
end

local function set(name, ttl, ...)
  redis.call('HSET', name, ...)
  redis.call('PEXPIRE', name, ttl)
end

local function pairsOf(flat)
  local map = {}
  for i = 1, #flat, 2 do map[flat[i]] = flat[i + 1] end
  return map
end

-- Places taken in a minute window; those that are free again are dropped.
local function placesOf(account, family)
  local name = key(account, 'places', family)
  local places = {}
  for id, text in pairs(pairsOf(redis.call('HGETALL', name))) do
    local place = cjson.decode(text)
    local changed = false
    if place.freeAt > now + LONGEST + WINDOW then -- the clock went back
      place.freeAt, place.reservedAt, changed = now + LONGEST + WINDOW, now, true
    end
    if not place.settled and place.reservedAt <= now - LONGEST then -- of a process that died
      place.settled, changed = true, true
    end
    if place.freeAt <= now then
      redis.call('HDEL', name, id)
    else
      if changed then set(name, SHORT, id, cjson.encode(place)) end
      places[#places + 1] = place
    end
  end
  table.sort(places, function(a, b)
    if a.settled ~= b.settled then return a.settled end
    return a.freeAt < b.freeAt
  end)
  return places
end

-- What the desks that were heard of lately and are silent now may be using on their own: places a minute, and of each
-- API's day.
local function keptForAbsent(account, family, desk)
  local places, absent = 0, {}
  for other, text in pairs(pairsOf(redis.call('HGETALL', key(account, 'shares', family)))) do
    local share, seen = string.match(text, '^(%d+) (%d+)$')
    share, seen = tonumber(share), tonumber(seen)
    if other ~= desk and share > 0 and seen <= now - ABSENT and seen > now - ABSENCE then
      places = places + share
      absent[#absent + 1] = other
    end
  end
  return places, absent
end

local function keptOfDay(account, family, absent, api, limit)
  local kept = 0
  for _, other in ipairs(absent) do
    local text = redis.call('HGET', key(account, 'desks', family), other)
    local desk = text and cjson.decode(text)
    if desk then
      local left = desk.day == today and desk.remaining[api] or limit
      kept = kept + math.floor(desk.ofDay * math.max(0, left))
    end
  end
  return kept
end

local function isClosed()
  local untilTime = tonumber(redis.call('GET', key('closed')))
  return untilTime ~= nil and untilTime > now and untilTime <= now + LONGEST + WINDOW
end

local function limitOf(account, family, minuteLimit, desk)
  local kept, absent = keptForAbsent(account, family, desk)
  if isClosed() then return 0, absent end
  return math.max(0, minuteLimit - kept), absent
end

local function askingKey(api, parameter)
  return key('asking', api, parameter)
end

-- The question is on its way no longer, as far as this ticket goes.
local function unlock(api, parameter, ticket)
  local name = askingKey(api, parameter)
  local asked = redis.call('GET', name)
  if asked and string.match(asked, '^(%S+)') == ticket then redis.call('DEL', name) end
end

local function waitingKey(account, family, rank, desk)
  return key(account, 'waiting', family, rank, desk)
end

-- Waiters wait in a queue of their desk, by rank; this removes one from it.
local function dropWaiter(account, family, desk, id)
  for rank = 0, 1 do
    redis.call('ZREM', waitingKey(account, family, rank, desk), id)
    redis.call('ZREM', key(account, 'waiting', family), rank .. '|' .. desk .. '|' .. id)
  end
end

local function countUse(account, api, limit, n)
  local usage = key(account, 'usage', today)
  local remaining = tonumber(redis.call('HGET', usage, api .. '|remaining')) or limit
  redis.call('HINCRBY', usage, api .. '|used', n)
  set(usage, 3 * DAYS, api .. '|remaining', remaining - n)
  redis.call('HINCRBY', key(account, 'use', today), r.desk, n)
  redis.call('PEXPIRE', key(account, 'use', today), 3 * DAYS)
end

local function usageOf(account)
  local usage, found = pairsOf(redis.call('HGETALL', key(account, 'usage', today))), {}
  for field, value in pairs(usage) do
    local api, what = string.match(field, '^(.*)|(%a+)$')
    if what == 'used' then
      found[#found + 1] = {api = api, used = tonumber(value), remaining = tonumber(usage[api .. '|remaining']) or 0}
    end
  end
  table.sort(found, function(a, b) return a.api < b.api end)
  return found
end
`;

/** Where the scripts take the time from: the server's clock. */
export const SERVER_TIME = `
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
`;

/** The text of a script. `time` sets \`now\`, ms; tests put the time of a clock of their own in its place. */
export function scriptText(body: string, time: string): string {
  return `${time}${COMMON}${body}`;
}
