package dev.statusquo.cases.match;

import dev.statusquo.http.Exchange;
import java.time.Duration;
import java.util.Locale;

/** What had come when the content that was held back was sent (RFC 9110 10.1.1). */
enum BeforeContent {
    /** The content went out after all, though nobody had asked for it. */
    NOTHING,
    INTERIM,
    /** The content was not sent: the answer had come already. */
    FINAL;

    /** {@return what came before the content of an exchange whose content was held back} */
    static BeforeContent of(Exchange exchange) {
        SentRequest sent = SentRequest.of(exchange);
        if (!sent.isWhole()) {
            return exchange.response().isPresent() ? FINAL : NOTHING;
        }
        boolean early = exchange.firstOctet().filter(Duration::isZero).isPresent();
        return early && !exchange.interim().isEmpty() ? INTERIM : NOTHING;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
