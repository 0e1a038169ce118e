<?php
// PHP's own streams: a line in for each call, a line out for what file_get_contents made of it.
function plain(string $text): string
{
    return trim(preg_replace('/[\t\r\n]+/', ' ', $text));
}

function ask(string $method, string $url, string $seconds, string ...$fields): string
{
    $how = ['method' => $method, 'timeout' => (float) $seconds, 'header' => $fields, 'protocol_version' => 1.1];
    error_clear_last();
    $content = @file_get_contents($url, false, stream_context_create(['http' => $how + ['content' => '']]));
    $words = plain(preg_replace('/^.*?\): /', '', error_get_last()['message'] ?? ''));
    $head = $http_response_header ?? [];
    $starts = array_keys(array_filter($head, fn ($line) => str_starts_with($line, 'HTTP/')));
    if (!$starts) {
        return "error\t" . ($words ?: 'false');
    }
    $last = array_slice($head, end($starts));
    [, $status, $phrase] = explode(' ', $last[0], 3) + ['', '', ''];
    $success = $content === false ? 'no' : 'yes';
    $names = array_map('plain', array_slice($last, 1));
    return implode("\t", ['answer', $status, plain($phrase), $success, $words, strlen((string) $content), ...$names]);
}

while (($line = fgets(STDIN)) !== false) {
    echo ask(...explode("\t", rtrim($line, "\n"))), "\n";
}
