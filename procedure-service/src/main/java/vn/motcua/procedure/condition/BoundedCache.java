package vn.motcua.procedure.condition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Keeps the most recently used values, at most {@code capacity}: compiled things are dear to make and to hold. */
public final class BoundedCache<K, V> {
    private final Map<K, V> entries;

    public BoundedCache(int capacity) {
        entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > capacity;
            }
        };
    }

    public synchronized V get(K key, Function<K, V> maker) {
        var known = entries.get(key);
        if (known == null) {
            known = maker.apply(key);
            entries.put(key, known);
        }
        return known;
    }
}
