package dev.statusquo.engine;

/** The smallest app that an engine takes for a target. */
public final class FakeApp {
    private static final String PYTHON = """
            import http.server, json, os, pathlib, sys
            starts = pathlib.Path(os.environ['STATUSQUO_STATE'], 'starts')
            starts.write_text((starts.read_text() if starts.exists() else '') + '.')
            class App(http.server.BaseHTTPRequestHandler):
                def do_GET(self):
                    answer = {'framework': {'name': 'fake', 'version': '1.%d' % len(starts.read_text())},
                              'server': {'name': 'python', 'version': '2'},
                              'runtime': {'name': 'python', 'version': '3'}, 'packages': {'Some_Part': '4'}}
                    content = json.dumps(answer).encode()
                    self.send_response(200)
                    self.send_header('Content-Length', str(len(content)))
                    self.end_headers()
                    self.wfile.write(content)
            FAULT
            http.server.HTTPServer((sys.argv[1], int(sys.argv[2])), App).serve_forever()
            """;

    private FakeApp() {}

    /**
     * {@return an app in Python that counts its starts in the state folder, and tells the count as its version's second
     * number}
     *
     * @param fault a statement that runs before it listens, may be empty
     */
    public static String python(String fault) {
        return PYTHON.replace("FAULT", fault);
    }
}
