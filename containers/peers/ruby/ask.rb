# A client by the name of net/http: a line in for each call, a line out for what the client made of it.
require "net/http"

KINDS = { "GET" => Net::HTTP::Get, "PUT" => Net::HTTP::Put, "POST" => Net::HTTP::Post, "HEAD" => Net::HTTP::Head }

def plain(text)
  text.to_s.gsub(/[\t\r\n]+/, " ").strip
end

def ask(method, url, seconds, *fields)
  uri = URI(url)
  limit = seconds.to_f
  limits = { open_timeout: limit, read_timeout: limit, write_timeout: limit }
  Net::HTTP.start(uri.hostname, uri.port, nil, **limits) do |http|
    request = KINDS.fetch(method).new(uri)
    fields.each { |field| request.[]=(*field.split(": ", 2)) }
    request.body = "" if request.request_body_permitted?
    answer = http.request(request)
    success = answer.is_a?(Net::HTTPSuccess) ? "yes" : "no"
    names = answer.each_capitalized.map { |name, value| plain("#{name}: #{value}") }
    ["answer", answer.code, plain(answer.message), success, "", answer.body.to_s.bytesize, *names].join("\t")
  end
end

$stdout.sync = true
while (line = $stdin.gets)
  begin
    puts ask(*line.chomp.split("\t", -1))
  rescue StandardError => thrown
    puts "error\t#{thrown.class}: #{plain(thrown.message)}"
  end
end
