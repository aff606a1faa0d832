/** `Store.claim`. `anew`: the desk has not entered since the data were lost. */
export const CLAIM = `
local answerKey = key('answer', r.api, r.parameter)
local held = call('HMGET', answerKey, 'fetchedAt', 'staleAt', 'status')
local fetchedAt, staleAt = numberIn(held[1]), held[2] == 'never' and math.huge or numberIn(held[2])
if fetchedAt and staleAt and held[3] then
  if staleAt > now and fetchedAt <= now and fetchedAt >= (r.notBefore or -1) then
    dropWaiter(r.account, r.family, r.desk, r.waiter)
    local texts = redis.call('HMGET', answerKey, 'data', 'body')
    local meta = {state = 'held', status = held[3], fetchedAt = fetchedAt, staleAt = numberIn(held[2])}
    return reply(meta, texts[1], texts[2])
  end
end

lookAtEpoch()
if r.known and r.known.epoch ~= epoch then return replyWithEpoch({state = 'anew'}) end

local lock = askingKey(r.api, r.parameter)
local asked = call('GET', lock)
local reservedAt = asked and numberIn(string.match(asked, '^%S+ (%d+)$'))
if reservedAt then
  if reservedAt > now then -- the clock went back
    reservedAt = now
    redis.call('SET', lock, string.match(asked, '^(%S+)') .. ' ' .. now, 'PX', 2 * LONGEST)
  end
  if reservedAt > now - LONGEST then
    dropWaiter(r.account, r.family, r.desk, r.waiter)
    -- The longer it takes, the less often the desk looks.
    local pause = math.min(LONGEST_PAUSE, math.max(LOOK_AGAIN, math.floor((now - reservedAt) / 2)))
    return reply({state = 'asked', endsIn = reservedAt + LONGEST - now, retryIn = pause})
  end
end

local limit, absent = limitOf(r.account, r.family, r.minuteLimit, r.desk)
local left = numberIn(call('HGET', key(r.account, 'usage', today), r.api .. '|remaining'))
local first = r.dailyLimit
if not left then -- requests of the day before may still arrive on this one
  for _, place in ipairs(placesOf(r.account, r.family)) do
    if place.api == r.api and place.day ~= today then first = first - 1 end
  end
end
local remaining = left or first
if remaining <= 0 then return reply({state = 'spent'}) end
if r.rank == 1 and remaining <= math.ceil(r.dailyLimit * r.reserve) then return reply({state = 'reserved'}) end
if #absent > 0 and remaining <= keptOfDay(r.account, r.family, absent, r.api, r.dailyLimit) then
  return reply({state = 'reserved'})
end

-- Desks take turns: in each rank the first waiter of every desk comes before the second of any, and among these the one
-- whose desk was served longest ago.
local expiry = key(r.account, 'waiting', r.family)
local function forget(from, to)
  for _, member in ipairs(call('ZRANGEBYSCORE', expiry, from, to)) do
    local rank, desk, id = string.match(member, '^(%d)|([^|]*)|(.*)$')
    if rank then call('ZREM', waitingKey(r.account, r.family, rank, desk), id) end
    redis.call('ZREM', expiry, member)
  end
end
forget('-inf', now)
forget('(' .. (now + LONGEST_PLACE), '+inf')

local servedKey = key(r.account, 'served', r.family)
local own = waitingKey(r.account, r.family, r.rank, r.desk)
local otherRank = 1 - r.rank
call('ZREM', waitingKey(r.account, r.family, otherRank, r.desk), r.waiter)
redis.call('ZREM', expiry, otherRank .. '|' .. r.desk .. '|' .. r.waiter)
call('ZADD', own, 'NX', r.since, r.waiter)
call('HSETNX', servedKey, r.desk, 0)

local served = pairsOf(redis.call('HGETALL', servedKey))
local index = redis.call('ZRANK', own, r.waiter)
local function isBefore(desk, queue)
  local theirs, mine = numberIn(served[desk]) or 0, numberIn(served[r.desk]) or 0
  if theirs ~= mine then return theirs < mine end
  local one = redis.call('ZRANGE', queue, index, index, 'WITHSCORES')
  local since, mySince = tonumber(one[2]), tonumber(redis.call('ZSCORE', own, r.waiter))
  if since ~= mySince then return since < mySince end
  return desk < r.desk
end
local ahead = index
for desk in pairs(served) do
  if desk ~= '#turn' then
    if r.rank == 1 then ahead = ahead + call('ZCARD', waitingKey(r.account, r.family, 0, desk)) end
    if desk ~= r.desk then
      local queue = waitingKey(r.account, r.family, r.rank, desk)
      local count = call('ZCARD', queue)
      ahead = ahead + math.min(count, index)
      if count > index and isBefore(desk, queue) then ahead = ahead + 1 end
    end
  end
end

ahead = math.max(ahead, r.ahead or 0)

local places = placesOf(r.account, r.family)
local free = limit - #places
local isClosed = opensAt() > now
local member = r.rank .. '|' .. r.desk .. '|' .. r.waiter
if free > ahead and not isClosed then
  redis.call('ZREM', own, r.waiter)
  redis.call('ZREM', expiry, member)
  local place = {api = r.api, day = today, reservedAt = now, freeAt = now + LONGEST_PLACE, settled = false}
  set(key(r.account, 'places', r.family), SHORT, r.ticket, cjson.encode(place))
  redis.call('SET', lock, r.ticket .. ' ' .. now, 'PX', 2 * LONGEST)
  countUse(r.account, r.api, remaining, 1)
  set(servedKey, SHORT, r.desk, call('HINCRBY', servedKey, '#turn', 1))
  noteGrant(r.ticket)
  return replyWithEpoch({state = 'granted', reservedAt = now})
end

-- About when its turn comes: each place serves one waiter a minute; a request under way is assumed to end now.
local turns = {}
for _ = 1, free do turns[#turns + 1] = now end
for _, place in ipairs(places) do turns[#turns + 1] = place.settled and place.freeAt or now + WINDOW end
local turn = now + WINDOW
if #turns > 0 then turn = turns[ahead % #turns + 1] + math.floor(ahead / #turns) * WINDOW end
turn = math.max(now + LOOK_AGAIN, turn, opensAt())
local retryAt = free > 0 and not isClosed and now + LOOK_AGAIN or math.min(turn, now + LONGEST_PAUSE)
redis.call('ZADD', expiry, retryAt + GRACE, member)
for _, one in ipairs(r.behind or {}) do -- of the same process, without claims of their own
  local queue = waitingKey(r.account, r.family, one.rank, r.desk)
  redis.call('ZADD', queue, 'NX', one.since, one.id)
  redis.call('PEXPIRE', queue, SHORT)
  redis.call('ZADD', expiry, retryAt + GRACE, one.rank .. '|' .. r.desk .. '|' .. one.id)
end
for _, name in ipairs({expiry, own, servedKey}) do redis.call('PEXPIRE', name, SHORT) end
return replyWithEpoch({state = 'wait', turnIn = turn - now, retryIn = retryAt - now, isClosed = isClosed})
`;

/** `Store.leave`. */
export const LEAVE = `
dropWaiter(r.account, r.family, r.desk, r.waiter)
return reply({})
`;
