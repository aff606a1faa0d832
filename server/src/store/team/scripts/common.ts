import { MINUTE_LIMIT } from '../../../apis/apis.ts';
import {
  ABSENCE_MS,
  ABSENT_MS,
  LONGEST_PAUSE_MS,
  LONGEST_PLACE_MS,
  LONGEST_REQUEST_MS,
  LOOK_AGAIN_MS,
  WAITER_GRACE_MS,
  WINDOW_MS,
} from '../../times.ts';

/**
 * The beginning of all scripts. Each is one atomic step in the server (Redis 7, Valkey 8). `KEYS[1]` is the prefix of
 * all keys, hash tag included, so that they share one slot of a cluster. `ARGV[1]` is a request as JSON (`r` below);
 * binary parts follow. Times are ms since the epoch by the server's clock. Scripts decide by the times in the values;
 * keys expire long after that. Values may be anything: one that cannot be read costs that value, not the store.
 */
const COMMON = `
local base = KEYS[1]
local r = cjson.decode(ARGV[1])
local WINDOW = ${WINDOW_MS}
local LONGEST = ${LONGEST_REQUEST_MS}
local LONGEST_PLACE = ${LONGEST_PLACE_MS}
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

-- redis.call, for which a key of another type is absent, and so is a count that is no number.
local function call(command, name, ...)
  local found = redis.pcall(command, name, ...)
  if type(found) ~= 'table' or not found.err then return found end
  local isOther = string.find(found.err, 'WRONGTYPE', 1, true)
  if not isOther and not string.find(found.err, 'not an integer', 1, true) then return redis.call(command, name, ...) end
  if command == 'HINCRBY' and not isOther then
    redis.call('HDEL', name, (...))
  else
    redis.call('DEL', name)
  end
  -- Which places were taken is unknown: assume all.
  if isOther and string.find(name, ':places:', 1, true) then
    for place = 1, ${Math.max(...Object.values(MINUTE_LIMIT))} do redis.call('HSET', name, '?' .. place, '') end
  end
  return redis.call(command, name, ...)
end

-- A number from any text; nil where it is none that JSON can hold.
local function numberIn(text)
  local number = tonumber(text)
  if number and number == number and math.abs(number) < 1e15 then return number end
  return nil
end

-- A table from any text; nil where it is none.
local function tableIn(text)
  if not text then return nil end
  local isRead, found = pcall(cjson.decode, text)
  if isRead and type(found) == 'table' then return found end
  return nil
end

local function set(name, ttl, ...)
  call('HSET', name, ...)
  redis.call('PEXPIRE', name, ttl)
end

local function pairsOf(flat)
  local map = {}
  for i = 1, #flat, 2 do map[flat[i]] = flat[i + 1] end
  return map
end

-- The data have an epoch and a list of recent grants. Where they have none, or are behind what the desk has seen (lost,
-- restored from an older day, of a replica), a new epoch begins: nothing is granted until all that may have been granted
-- before is over.
local epochKey, grantedKey = key('epoch'), key('granted')
local epoch, since, last, lastAt

local function lookAtEpoch()
  local fields = call('HMGET', epochKey, 'number', 'since', 'last', 'lastAt')
  epoch, since, last, lastAt = numberIn(fields[1]), numberIn(fields[2]), fields[3] or nil, numberIn(fields[4])
  local known = r.known
  local isBehind = not epoch or not since
  if known and not isBehind then
    isBehind = known.epoch > epoch
    if known.epoch == epoch and known.last and known.last ~= last and known.lastAt > now - LONGEST_PLACE then
      isBehind = not call('ZSCORE', grantedKey, known.last)
    end
  end
  if since and since > now then -- the clock went back
    since = now
    redis.call('HSET', epochKey, 'since', since)
  end
  if isBehind then
    epoch, since = math.max(now, (known and known.epoch or 0) + 1, (epoch or 0) + 1), now
    last, lastAt = nil, nil
    redis.call('DEL', epochKey, grantedKey)
    redis.call('HSET', epochKey, 'number', epoch, 'since', since)
  end
end

-- Nothing is granted before this.
local function opensAt()
  return since + LONGEST_PLACE
end

local function noteGrant(ticket)
  last, lastAt = ticket, math.max(now, (lastAt or 0) + 1)
  redis.call('HSET', epochKey, 'last', last, 'lastAt', lastAt)
  call('ZADD', grantedKey, lastAt, ticket)
  redis.call('PEXPIRE', grantedKey, SHORT)
end

-- A reply with what the desk has to remember of the data.
local function replyWithEpoch(meta)
  meta.epoch, meta.last, meta.lastAt = epoch, last, lastAt
  return reply(meta)
end

local function isPlace(place)
  return place ~= nil and type(place.freeAt) == 'number' and type(place.reservedAt) == 'number'
    and place.freeAt == place.freeAt and place.reservedAt == place.reservedAt
end

-- Places taken in a minute window; free ones are dropped. One that cannot be read counts as granted just now.
local function placesOf(account, family)
  local name = key(account, 'places', family)
  local places = {}
  for id, text in pairs(pairsOf(call('HGETALL', name))) do
    local place = tableIn(text)
    local changed = false
    if not isPlace(place) then
      place, changed = {api = '', day = '', reservedAt = now, freeAt = now + LONGEST_PLACE, settled = false}, true
    end
    if place.freeAt > now + LONGEST_PLACE then -- the clock went back
      place.freeAt, place.reservedAt, changed = now + LONGEST_PLACE, now, true
    end
    place.settled = place.settled == true
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

-- Shares of the minute by desk, and when each desk was last heard of. One that cannot be read counts as a fair share of a
-- desk that was heard of just now.
local function sharesOf(account, family, minuteLimit)
  local name = key(account, 'shares', family)
  local texts = pairsOf(call('HGETALL', name))
  local shares, count = {}, 0
  for _ in pairs(texts) do count = count + 1 end
  for desk, text in pairs(texts) do
    local share, seen = string.match(text, '^(%d+) (%d+)$')
    share, seen = numberIn(share), numberIn(seen)
    if not share or not seen or share > minuteLimit or seen > now + DAYS then
      share, seen = math.max(1, math.floor(minuteLimit / count)), now
      set(name, DAYS, desk, share .. ' ' .. seen)
    end
    shares[desk] = {share = share, seen = seen}
  end
  return shares
end

-- What desks that fell silent lately may be using on their own: places a minute, and a part of each API's day.
local function keptForAbsent(account, family, minuteLimit, desk)
  local places, absent = 0, {}
  for other, one in pairs(sharesOf(account, family, minuteLimit)) do
    if other ~= desk and one.share > 0 and one.seen <= now - ABSENT and one.seen > now - ABSENCE then
      places = places + one.share
      absent[#absent + 1] = other
    end
  end
  return places, absent
end

local function keptOfDay(account, family, absent, api, limit)
  local kept = 0
  for _, other in ipairs(absent) do
    local desk = tableIn(call('HGET', key(account, 'desks', family), other))
    if desk then
      local remaining = desk.day == today and type(desk.remaining) == 'table' and numberIn(desk.remaining[api])
      local ofDay = math.min(1, math.max(0, numberIn(desk.ofDay) or 0))
      kept = kept + math.floor(ofDay * math.max(0, remaining or limit))
    end
  end
  return kept
end

local function limitOf(account, family, minuteLimit, desk)
  local kept, absent = keptForAbsent(account, family, minuteLimit, desk)
  return math.max(0, minuteLimit - kept), absent
end

local function askingKey(api, parameter)
  return key('asking', api, parameter)
end

-- This ticket's question is no longer under way.
local function unlock(api, parameter, ticket)
  local name = askingKey(api, parameter)
  local asked = call('GET', name)
  if asked and string.match(asked, '^(%S+)') == ticket then redis.call('DEL', name) end
end

local function waitingKey(account, family, rank, desk)
  return key(account, 'waiting', family, rank, desk)
end

-- Each desk has a queue of waiters per rank.
local function dropWaiter(account, family, desk, id)
  for rank = 0, 1 do
    call('ZREM', waitingKey(account, family, rank, desk), id)
    call('ZREM', key(account, 'waiting', family), rank .. '|' .. desk .. '|' .. id)
  end
end

-- remaining: before this use.
local function countUse(account, api, remaining, n)
  local usage = key(account, 'usage', today)
  call('HINCRBY', usage, api .. '|used', n)
  set(usage, 3 * DAYS, api .. '|remaining', remaining - n)
  call('HINCRBY', key(account, 'use', today), r.desk, n)
  redis.call('PEXPIRE', key(account, 'use', today), 3 * DAYS)
end

local function usageOf(account)
  local usage, found = pairsOf(call('HGETALL', key(account, 'usage', today))), {}
  for field, value in pairs(usage) do
    local api, what = string.match(field, '^(.*)|(%a+)$')
    local used = numberIn(value)
    if what == 'used' and used then
      found[#found + 1] = {api = api, used = used, remaining = numberIn(usage[api .. '|remaining']) or 0}
    end
  end
  table.sort(found, function(a, b) return a.api < b.api end)
  return found
end
`;

/** The server's clock. */
export const SERVER_TIME = `
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
`;

/** The text of a script. `time` is Lua that sets `now`, ms; tests use a clock of their own. */
export function scriptText(body: string, time: string): string {
  return `${time}${COMMON}${body}`;
}
