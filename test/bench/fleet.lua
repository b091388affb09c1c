-- Each request is another machine: a nullifier and a salt of its own in the report that the bench wrote down. The rest is
-- made once, and no answer is looked at here, so that the load takes little of the cores that it shares with the service.
local head, between, tail

-- 22 characters, in no order that a database could profit from.
local function word()
  return string.format("%08x%08x%06x", math.random(0, 0x7fffffff), math.random(0, 0x7fffffff), math.random(0, 0xffffff))
end

local threads = 0
function setup(thread)
  threads = threads + 1
  thread:set("seed", os.time() * 1000 + threads * 7919 + tonumber(os.getenv("BENCH_SEED") or "0"))
end

function init()
  math.randomseed(seed)
  local file = io.open(os.getenv("BENCH_BODY"), "r")
  local body = file:read("*a")
  file:close()
  local headers = { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. os.getenv("BENCH_TOKEN") }
  local text = wrk.format("POST", "/v1/reports", headers, (body:gsub("NULLIFIER", ("N"):rep(22)):gsub('"SALT"', '"' .. ("S"):rep(22) .. '"')))
  head, between, tail = text:match("^(.*)" .. ("N"):rep(22) .. "(.*)" .. ("S"):rep(22) .. "(.*)$")
end

function request()
  return head .. word() .. between .. word() .. tail
end

function done(summary, latency)
  io.write(string.format('{"requests":%d,"us":%d,"errors":%d,"refused":%d,"p50":%d,"p99":%d}\n', summary.requests,
    summary.duration, summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout,
    summary.errors.status, latency:percentile(50), latency:percentile(99)))
end
