-- Goes through every gate or none. KEYS: calls of each gate, whether each is shut, who is there, which Redis this is.
-- ARGV: call, instance, milliseconds a call may take, how many gates, then for each how many limits and
-- most, within for each of them. Answers: milliseconds to wait, at which gate, how many instances, which Redis.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local gates = tonumber(ARGV[4])
local here, which = KEYS[2 * gates + 1], KEYS[2 * gates + 2]

redis.call('ZADD', here, now, ARGV[2])
redis.call('ZREMRANGEBYSCORE', here, '-inf', now - 60000)
local instances = redis.call('ZCARD', here)
local epoch = redis.call('GET', which)
if not epoch then
    epoch = tostring(now)
    redis.call('SET', which, epoch)
end

local at, wait, memory, a = 0, 0, {}, 5
for g = 1, gates do
    local shut = redis.call('PTTL', KEYS[gates + g])
    if shut > wait then
        at, wait = g, shut
    end
    memory[g] = 0
    local limits = tonumber(ARGV[a])
    a = a + 1
    for _ = 1, limits do
        local most, within = tonumber(ARGV[a]), tonumber(ARGV[a + 1])
        a = a + 2
        memory[g] = math.max(memory[g], within)
        if redis.call('ZCOUNT', KEYS[g], '(' .. (now - within), '+inf') >= most then
            local last = redis.call('ZREVRANGE', KEYS[g], most - 1, most - 1, 'WITHSCORES')
            local left = tonumber(last[2])
            -- it has not even been answered: look again soon
            local more = left > now and 50 or left + within - now + 1
            if more > wait then
                at, wait = g, more
            end
        end
    end
end
if wait > 0 then
    return {wait, at, instances, epoch}
end
for g = 1, gates do
    if memory[g] > 0 then
        redis.call('ZREMRANGEBYSCORE', KEYS[g], '-inf', now - memory[g])
        redis.call('ZADD', KEYS[g], now + tonumber(ARGV[3]), ARGV[1])
        redis.call('PEXPIRE', KEYS[g], memory[g] + tonumber(ARGV[3]))
    end
end
return {0, 0, instances, epoch}
