/** `Store.answer`: the held answer, however old. */
export const ANSWER = `
local held = redis.call('HMGET', key('answer', r.api, r.parameter), 'status', 'fetchedAt', 'staleAt', 'data', 'body')
if not held[1] then return reply({}) end
local meta = {status = held[1], fetchedAt = tonumber(held[2]), staleAt = tonumber(held[3])}
return reply(meta, held[4], held[5])
`;

/** `Store.applicationOf`. */
export const APPLICATION_OF = `
return reply({application = redis.call('GET', key('link', r.law, r.kind, r.number)) or nil})
`;

/** `Store.numbersOf`. */
export const NUMBERS_OF = `
local numbers = {}
for _, field in ipairs(redis.call('HKEYS', key('numbers', r.law, r.number))) do
  local kind, number = string.match(field, '^(%a+):(.*)$')
  numbers[#numbers + 1] = {kind = kind, number = number}
end
return reply({numbers = numbers})
`;

/** `Store.applicants`; from the beginning where what is asked for lies beyond the newest change (the data were lost). */
export const APPLICANTS = `
local newest = tonumber(redis.call('GET', key('applicants', 'revision'))) or 0
local since = r.since > newest and 0 or r.since
local rows = redis.call('ZRANGEBYSCORE', key('applicants', 'order'), '(' .. since, '+inf', 'WITHSCORES', 'LIMIT', 0, r.limit)
local found, revision = {}, since
for i = 1, #rows, 2 do
  local one = cjson.decode(redis.call('HGET', key('applicants'), rows[i]))
  one.code = rows[i]
  found[#found + 1] = one
  revision = tonumber(rows[i + 1])
end
return reply({applicants = found, revision = revision})
`;

const WINDOWS = `
local function windowsOf(limits)
  local windows = {}
  for family, minuteLimit in pairs(limits) do
    local limit = limitOf(r.account, family, minuteLimit, r.desk)
    local places = placesOf(r.account, family)
    local freeIn = 0
    if #places >= limit then freeIn = places[1] and places[1].freeAt - now or WINDOW end
    windows[family] = {used = #places, limit = limit, freeIn = freeIn}
  end
  return windows
end
`;

/** `Store.usage`. */
export const USAGE = `${WINDOWS}
return reply({day = today, apis = usageOf(r.account), windows = windowsOf(r.limits)})
`;

/** What \`team status\` shows: the same, with the desks. */
export const STATUS = `${WINDOWS}
local used = pairsOf(redis.call('HGETALL', key(r.account, 'use', today)))
local desks = {}
for id, text in pairs(pairsOf(redis.call('HGETALL', key(r.account, 'desks', 'domestic')))) do
  local desk = cjson.decode(text)
  desks[#desks + 1] = {id = id, label = desk.label, seenAgo = now - desk.seen, used = tonumber(used[id]) or 0}
  used[id] = nil
end
for id, count in pairs(used) do desks[#desks + 1] = {id = id, used = tonumber(count)} end
table.sort(desks, function(a, b)
  if a.used ~= b.used then return a.used > b.used end
  return a.id < b.id
end)
return reply({day = today, apis = usageOf(r.account), windows = windowsOf(r.limits), desks = desks})
`;
