-- Each request is another machine: a nullifier and a salt of its own in the report that the bench wrote down.
local alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
local body, token

local function word()
  local out = {}
  for i = 1, 22 do
    local at = math.random(64)
    out[i] = alphabet:sub(at, at)
  end
  return table.concat(out)
end

local threads = 0
function setup(thread)
  threads = threads + 1
  thread:set("seed", os.time() * 1000 + threads * 7919 + tonumber(os.getenv("BENCH_SEED") or "0"))
end

function init()
  math.randomseed(seed)
  local file = io.open(os.getenv("BENCH_BODY"), "r")
  body = file:read("*a")
  file:close()
  token = os.getenv("BENCH_TOKEN")
end

function request()
  local text = body:gsub('"SALT"', '"' .. word() .. '"'):gsub("NULLIFIER", word())
  local headers = { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. token }
  return wrk.format("POST", "/v1/reports", headers, text)
end

local failed = 0
function response(status)
  if status ~= 202 then failed = failed + 1 end
end

function done(summary, latency)
  io.write(string.format('{"requests":%d,"us":%d,"errors":%d,"refused":%d,"p50":%d,"p99":%d}\n', summary.requests,
    summary.duration, summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout,
    summary.errors.status, latency:percentile(50), latency:percentile(99)))
end
