package dev.statusquo.cases.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.http.HttpEntity;
import org.apache.http.HttpResponse;
import org.apache.http.HttpResponseInterceptor;
import org.apache.http.conn.ClientConnectionManager;
import org.apache.http.entity.HttpEntityWrapper;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.protocol.HttpContext;

/** The client that REST Assured would make by itself, with a limit for content whose codings are removed: a kilobyte can stand for a megabyte. */
@SuppressWarnings("deprecation") // REST Assured takes only clients of this old kind
final class BoundedClient extends DefaultHttpClient {
    private final int most;

    /**
     * A client without a connection yet.
     *
     * @param connections where its connections come from
     * @param most how many octets of decoded content may be read before reading fails
     */
    BoundedClient(ClientConnectionManager connections, int most) {
        super(connections);
        this.most = most;
    }

    /** Keeps the limit behind every decoder that is added. */
    @Override
    public synchronized void addResponseInterceptor(HttpResponseInterceptor added) {
        removeResponseInterceptorByClass(Limit.class);
        super.addResponseInterceptor(added);
        super.addResponseInterceptor(new Limit(most));
    }

    private record Limit(int most) implements HttpResponseInterceptor {
        @Override
        public void process(HttpResponse response, HttpContext context) {
            HttpEntity entity = response.getEntity();
            if (entity != null) {
                response.setEntity(new Limited(entity, most));
            }
        }
    }

    private static final class Limited extends HttpEntityWrapper {
        private final int most;

        Limited(HttpEntity entity, int most) {
            super(entity);
            this.most = most;
        }

        @Override
        public InputStream getContent() throws IOException {
            return new LimitedStream(super.getContent(), most);
        }
    }

    private static final class LimitedStream extends FilterInputStream {
        private final int most;
        private long read;

        LimitedStream(InputStream in, int most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int count = super.read(buffer, from, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int more) throws IOException {
            read += more;
            if (read > most) {
                throw new IOException("the content has more than " + most + " octets (limits.octets)");
            }
        }
    }
}
