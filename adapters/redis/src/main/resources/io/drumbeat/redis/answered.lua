-- A call is answered, and surely arrived so many milliseconds before. KEYS: its gates. ARGV: call, milliseconds.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
for _, gate in ipairs(KEYS) do
    redis.call('ZADD', gate, 'XX', now - tonumber(ARGV[2]), ARGV[1])
end
return 0
