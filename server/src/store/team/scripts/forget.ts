/** `SharedStore.forget`. Counts and places stay. Desks notice by `changes`. */
export const FORGET = `
local answers = 0
for _, one in ipairs(r.questions) do
  answers = answers + redis.call('DEL', key('answer', one.api, one.parameter))
end

local function forgetLink(law, kind, number)
  local name = key('link', law, kind, number)
  local application = redis.call('GET', name)
  redis.call('DEL', name)
  if application then redis.call('HDEL', key('numbers', law, application), kind .. ':' .. number) end
end
for _, one in ipairs(r.numbers) do
  forgetLink(one.law, one.kind, one.number)
  if one.kind == 'application' then
    for _, field in ipairs(redis.call('HKEYS', key('numbers', one.law, one.number))) do
      local kind, number = string.match(field, '^(%a+):(.*)$')
      forgetLink(one.law, kind, number)
    end
  end
end

for _, code in ipairs(r.codes) do
  redis.call('HDEL', key('applicants'), code)
  redis.call('ZREM', key('applicants', 'order'), code)
end
redis.call('INCR', key('changes'))
redis.call('PEXPIRE', key('changes'), YEAR)
return reply({answers = answers})
`;
