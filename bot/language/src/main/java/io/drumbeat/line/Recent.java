package io.drumbeat.line;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What was made of the last few things, so that it is made once however often it is asked for. For one thread at a time. */
public final class Recent<K, V> {
    private record Made<K, V>(K of, V what) {}

    private final int most;
    private final List<Made<K, V>> last = new ArrayList<>();
    private int next;

    public Recent(int most) {
        this.most = most;
    }

    public V of(K key, Function<K, V> making) {
        for (var made : last) {
            if (made.of().equals(key)) {
                return made.what();
            }
        }
        var made = new Made<>(key, making.apply(key));
        if (last.size() < most) {
            last.add(made);
        } else {
            last.set(next, made);
            next = (next + 1) % most;
        }
        return made.what();
    }
}
