/** `Store.claim`. Replies `held` (with data and body), `granted`, `asked`, `wait`, `spent` or `reserved`. */
export const CLAIM = `
local answerKey = key('answer', r.api, r.parameter)
local held = redis.call('HMGET', answerKey, 'fetchedAt', 'staleAt', 'status')
if held[1] then
  local fetchedAt = tonumber(held[1])
  local staleAt = tonumber(held[2]) or math.huge
  if staleAt > now and fetchedAt <= now and fetchedAt >= (r.notBefore or -1) then
    dropWaiter(r.account, r.family, r.desk, r.waiter)
    local texts = redis.call('HMGET', answerKey, 'data', 'body')
    local meta = {state = 'held', status = held[3], fetchedAt = fetchedAt, staleAt = tonumber(held[2])}
    return reply(meta, texts[1], texts[2])
  end
end

local lock = askingKey(r.api, r.parameter)
local asked = redis.call('GET', lock)
if asked then
  local reservedAt = tonumber(string.match(asked, ' (%d+)$'))
  if reservedAt > now then -- the clock went back
    reservedAt = now
    redis.call('SET', lock, string.match(asked, '^(%S+)') .. ' ' .. now, 'PX', 2 * LONGEST)
  end
  if reservedAt > now - LONGEST then
    dropWaiter(r.account, r.family, r.desk, r.waiter)
    -- The longer it takes, the less often it is looked for.
    local pause = math.min(LONGEST_PAUSE, math.max(LOOK_AGAIN, math.floor((now - reservedAt) / 2)))
    return reply({state = 'asked', retryIn = pause})
  end
end

local limit, absent = limitOf(r.account, r.family, r.minuteLimit, r.desk)
local remaining = tonumber(redis.call('HGET', key(r.account, 'usage', today), r.api .. '|remaining')) or r.dailyLimit
if remaining <= 0 then return reply({state = 'spent'}) end
if r.rank == 1 and remaining <= math.ceil(r.dailyLimit * r.reserve) then return reply({state = 'reserved'}) end
if #absent > 0 and remaining <= keptOfDay(r.account, r.family, absent, r.api, r.dailyLimit) then
  return reply({state = 'reserved'})
end

-- The queue. Desks take turns: of each rank the first waiter of every desk comes before the second of any, and among
-- these the one whose desk was served longest ago.
local expiry = key(r.account, 'waiting', r.family)
local function forget(from, to)
  for _, member in ipairs(redis.call('ZRANGEBYSCORE', expiry, from, to)) do
    local rank, desk, id = string.match(member, '^(%d)|([^|]*)|(.*)$')
    redis.call('ZREM', waitingKey(r.account, r.family, rank, desk), id)
    redis.call('ZREM', expiry, member)
  end
end
forget('-inf', now)
forget('(' .. (now + LONGEST + WINDOW), '+inf')

local servedKey = key(r.account, 'served', r.family)
local own = waitingKey(r.account, r.family, r.rank, r.desk)
local otherRank = 1 - r.rank
redis.call('ZREM', waitingKey(r.account, r.family, otherRank, r.desk), r.waiter)
redis.call('ZREM', expiry, otherRank .. '|' .. r.desk .. '|' .. r.waiter)
redis.call('ZADD', own, 'NX', r.since, r.waiter)
redis.call('PEXPIRE', own, SHORT)
redis.call('HSETNX', servedKey, r.desk, 0)
redis.call('PEXPIRE', servedKey, SHORT)

local served = pairsOf(redis.call('HGETALL', servedKey))
local index = redis.call('ZRANK', own, r.waiter)
local function isBefore(desk, queue)
  local theirs, mine = tonumber(served[desk]), tonumber(served[r.desk])
  if theirs ~= mine then return theirs < mine end
  local one = redis.call('ZRANGE', queue, index, index, 'WITHSCORES')
  local since, mySince = tonumber(one[2]), tonumber(redis.call('ZSCORE', own, r.waiter))
  if since ~= mySince then return since < mySince end
  return desk < r.desk
end
local ahead = index
for desk in pairs(served) do
  if desk ~= '#turn' then
    if r.rank == 1 then ahead = ahead + redis.call('ZCARD', waitingKey(r.account, r.family, 0, desk)) end
    if desk ~= r.desk then
      local queue = waitingKey(r.account, r.family, r.rank, desk)
      local count = redis.call('ZCARD', queue)
      ahead = ahead + math.min(count, index)
      if count > index and isBefore(desk, queue) then ahead = ahead + 1 end
    end
  end
end

ahead = math.max(ahead, r.ahead or 0)

local places = placesOf(r.account, r.family)
local free = limit - #places
if free > ahead then
  dropWaiter(r.account, r.family, r.desk, r.waiter)
  local place = {api = r.api, day = today, reservedAt = now, freeAt = now + LONGEST + WINDOW, settled = false}
  set(key(r.account, 'places', r.family), SHORT, r.ticket, cjson.encode(place))
  redis.call('SET', lock, r.ticket .. ' ' .. now, 'PX', 2 * LONGEST)
  countUse(r.account, r.api, r.dailyLimit, 1)
  set(servedKey, SHORT, r.desk, redis.call('HINCRBY', servedKey, '#turn', 1))
  return reply({state = 'granted', reservedAt = now})
end

-- About when it is its turn: each place serves one waiter a minute; one under way is taken to end now.
local turns = {}
for _ = 1, free do turns[#turns + 1] = now end
for _, place in ipairs(places) do turns[#turns + 1] = place.settled and place.freeAt or now + WINDOW end
local turn = now + WINDOW
if #turns > 0 then turn = turns[ahead % #turns + 1] + math.floor(ahead / #turns) * WINDOW end
turn = math.max(now + LOOK_AGAIN, turn)
local retryAt = free > 0 and now + LOOK_AGAIN or math.min(turn, now + LONGEST_PAUSE)
redis.call('ZADD', expiry, retryAt + GRACE, r.rank .. '|' .. r.desk .. '|' .. r.waiter)
for _, one in ipairs(r.behind or {}) do -- of the same process: they do not ask themselves
  local queue = waitingKey(r.account, r.family, one.rank, r.desk)
  redis.call('ZADD', queue, 'NX', one.since, one.id)
  redis.call('PEXPIRE', queue, SHORT)
  redis.call('ZADD', expiry, retryAt + GRACE, one.rank .. '|' .. r.desk .. '|' .. one.id)
end
redis.call('PEXPIRE', expiry, SHORT)
return reply({state = 'wait', turnIn = turn - now, retryIn = retryAt - now})
`;

/** `Store.leave`. */
export const LEAVE = `
dropWaiter(r.account, r.family, r.desk, r.waiter)
return reply({})
`;
