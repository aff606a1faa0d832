/** `Store.answer`. */
export const ANSWER = `
local held = call('HMGET', key('answer', r.api, r.parameter), 'status', 'fetchedAt', 'staleAt', 'data', 'body')
local fetchedAt, staleAt = numberIn(held[2]), numberIn(held[3])
if not held[1] or not fetchedAt or not staleAt and held[3] ~= 'never' then return reply({}) end
local meta = {status = held[1], fetchedAt = fetchedAt, staleAt = staleAt}
return reply(meta, held[4], held[5])
`;

/** `Store.applicationOf`. */
export const APPLICATION_OF = `
local application = call('GET', key('link', r.law, r.kind, r.number))
return reply({application = application and string.match(application, '^%d+$') or nil})
`;

/** `Store.numbersOf`. */
export const NUMBERS_OF = `
local numbers = {}
for _, field in ipairs(call('HKEYS', key('numbers', r.law, r.number))) do
  local kind, number = string.match(field, '^(%a+):([%w/]+)$')
  if kind then numbers[#numbers + 1] = {kind = kind, number = number} end
end
return reply({numbers = numbers})
`;

/** `Store.applicants`; from the beginning where `since` is beyond the newest change (the data were lost). */
export const APPLICANTS = `
local newest = numberIn(call('GET', key('applicants', 'revision'))) or 0
local since = r.since > newest and 0 or r.since
local rows = call('ZRANGEBYSCORE', key('applicants', 'order'), '(' .. since, '+inf', 'WITHSCORES', 'LIMIT', 0, r.limit)
local found, revision = {}, since
for i = 1, #rows, 2 do
  local one = tableIn(call('HGET', key('applicants'), rows[i])) or {}
  local name = type(one.name) == 'string' and one.name or nil
  local class = (one.class == 1 or one.class == 2) and one.class or nil
  local lastSeen, lastUsed = numberIn(one.lastSeen) or 0, numberIn(one.lastUsed)
  found[#found + 1] = {code = rows[i], name = name, class = class, lastSeen = lastSeen, lastUsed = lastUsed}
  revision = numberIn(rows[i + 1]) or revision
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

/** `SharedStore.status`: the same, with the desks. */
export const STATUS = `${WINDOWS}
local used = pairsOf(call('HGETALL', key(r.account, 'use', today)))
local desks = {}
for id, text in pairs(pairsOf(call('HGETALL', key(r.account, 'desks', 'domestic')))) do
  local desk = tableIn(text) or {}
  local seen = numberIn(desk.seen)
  local label = type(desk.label) == 'string' and desk.label or nil
  desks[#desks + 1] = {id = id, label = label, seenAgo = seen and now - seen, used = numberIn(used[id]) or 0}
  used[id] = nil
end
for id, count in pairs(used) do desks[#desks + 1] = {id = id, used = numberIn(count) or 0} end
table.sort(desks, function(a, b)
  if a.used ~= b.used then return a.used > b.used end
  return a.id < b.id
end)
return reply({day = today, apis = usageOf(r.account), windows = windowsOf(r.limits), desks = desks})
`;
