package io.drumbeat.shape;

import io.drumbeat.fact.Fact;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of fact consists of, read once from its family. Each part goes by the name of the slot that takes a new
 * value for it; one that is not mended goes by its own.
 */
public final class FactShape {
    /** Every kind of fact, in the order of their families. */
    public static final List<FactShape> ALL =
            kinds(Fact.class).map(FactShape::new).toList();

    private static final Map<Class<?>, FactShape> BY_TYPE =
            ALL.stream().collect(Collectors.toMap(FactShape::type, Function.identity()));

    private final Class<? extends Fact> type;
    private final Fact.Named named;
    private final Map<String, RecordComponent> parts = new LinkedHashMap<>();
    private final Set<String> mendable = new LinkedHashSet<>();

    private FactShape(Class<? extends Fact> type) {
        this.type = type;
        this.named = requireNamed(type);
        for (var part : type.getRecordComponents()) {
            var mended = part.getAnnotation(Fact.Mendable.class);
            var name = mended == null || mended.value().isEmpty() ? part.getName() : mended.value();
            parts.put(name, part);
            if (mended != null) {
                mendable.add(name);
            }
        }
    }

    private static Fact.Named requireNamed(Class<? extends Fact> type) {
        var named = type.getAnnotation(Fact.Named.class);
        if (named == null) {
            throw new IllegalStateException("事实 %s 还没有名字，请在它上面写 @Named".formatted(type.getName()));
        }
        return named;
    }

    private static Stream<Class<? extends Fact>> kinds(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(sub ->
                        sub.isSealed() ? kinds(sub) : Stream.<Class<? extends Fact>>of(sub.asSubclass(Fact.class)));
    }

    public static FactShape of(Fact fact) {
        var shape = BY_TYPE.get(fact.getClass());
        if (shape == null) {
            throw new IllegalStateException(
                    "事实 %s 不在任何一族里".formatted(fact.getClass().getName()));
        }
        return shape;
    }

    public Class<? extends Fact> type() {
        return type;
    }

    /** The name that stands for this kind in storage. */
    public String stored() {
        return named.stored();
    }

    /** Whether it is a record of its own, and not told only beside others or about many. */
    public boolean alone() {
        return named.alone();
    }

    /** The names of all its parts, in the order they are stored in. */
    public Set<String> parts() {
        return parts.keySet();
    }

    /** The slots that take a new value for a part of it. */
    public Set<String> mendable() {
        return mendable;
    }

    /** What a fact of this kind says in a part; null if it says nothing there or has no such part. */
    public @Nullable Object part(Fact fact, String name) {
        var part = parts.get(name);
        try {
            return part == null ? null : part.getAccessor().invoke(fact);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException("读不了 %s 的 %s".formatted(type.getName(), name), unreadable);
        }
    }

    /** The same fact with other values in some parts; values for parts that it has not are left out. */
    public Fact with(Fact fact, Map<String, @Nullable Object> values) {
        var now = parts.keySet().stream()
                .map(name -> values.containsKey(name) ? values.get(name) : part(fact, name))
                .toArray();
        var types = parts.values().stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(now);
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(refused);
        } catch (ReflectiveOperationException unmade) {
            throw new IllegalStateException("写不成 " + type.getName(), unmade);
        }
    }
}
