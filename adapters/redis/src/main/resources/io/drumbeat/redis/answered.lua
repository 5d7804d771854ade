-- A call is answered, so it arrived no later than now. KEYS: its gates. ARGV: call.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
for _, gate in ipairs(KEYS) do
    redis.call('ZADD', gate, 'XX', now, ARGV[1])
end
return 0
