package dev.statusquo.clients;

import dev.statusquo.http.Method;
import dev.statusquo.model.Client;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A client that is a program of its own: one such at a time, or browsers on a small machine would starve what is tested. */
record OneAtATime(Client client) implements Client {
    private static final Lock PROGRAMS = new ReentrantLock(true);

    @Override
    public String name() {
        return client.name();
    }

    @Override
    public Presence presence() {
        PROGRAMS.lock();
        try {
            return client.presence();
        } finally {
            PROGRAMS.unlock();
        }
    }

    @Override
    public String call(Method method, String url, Duration limit) {
        PROGRAMS.lock();
        try {
            return client.call(method, url, limit);
        } finally {
            PROGRAMS.unlock();
        }
    }

    @Override
    public boolean isSteady() {
        return client.isSteady();
    }
}
