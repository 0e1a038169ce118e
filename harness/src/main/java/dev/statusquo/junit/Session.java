package dev.statusquo.junit;

import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * What lives as long as the launcher session. Written with {@code get} and {@code put}, since JUnit 5 and 6 name the method that
 * computes what is missing differently.
 *
 * @param store the session's store; it closes what is AutoCloseable
 */
record Session(Store store) {
    private static final Object LOCK = new Object();

    static Session of(ExtensionContext context, Namespace namespace) {
        return new Session(context.getStore(StoreScope.LAUNCHER_SESSION, namespace));
    }

    /** {@return what stands under a key, made at the first call} */
    <T> T computed(String key, Class<T> type, Supplier<T> maker) {
        synchronized (LOCK) {
            T found = store.get(key, type);
            if (found != null) {
                return found;
            }
            T made = maker.get();
            store.put(key, made);
            return made;
        }
    }
}
