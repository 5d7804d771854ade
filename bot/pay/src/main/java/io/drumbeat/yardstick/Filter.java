package io.drumbeat.yardstick;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which facts count among those of a kind: all that is said must hold.
 *
 * @param is by field, the values of which the fact's is one
 * @param isNot by field, the values of which the fact's is none
 * @param numbers by field, where the fact's number lies
 * @param any of which one at least must fit too; none where nothing more must
 */
public record Filter(
        Map<String, Set<String>> is, Map<String, Set<String>> isNot, Map<FactField, Range> numbers, List<Filter> any) {
    /** Stands where a fact's word has to be whoever is paid. */
    public static final String SELF = "self";

    public static final Filter ALL = new Filter(Map.of(), Map.of(), Map.of(), List.of());

    public Filter {
        any = List.copyOf(any);
        is = Map.copyOf(is);
        isNot = Map.copyOf(isNot);
        numbers = Map.copyOf(numbers);
    }

    /** With somebody where it says whoever is paid. */
    Filter of(String payee) {
        if (is.values().stream().noneMatch(values -> values.contains(SELF))
                && any.isEmpty()
                && isNot.values().stream().noneMatch(values -> values.contains(SELF))) {
            return this;
        }
        return new Filter(
                named(is, payee),
                named(isNot, payee),
                numbers,
                any.stream().map(one -> one.of(payee)).toList());
    }

    private static Map<String, Set<String>> named(Map<String, Set<String>> words, String payee) {
        var named = new HashMap<String, Set<String>>();
        words.forEach((field, values) -> named.put(
                field,
                values.stream().map(value -> value.equals(SELF) ? payee : value).collect(Collectors.toSet())));
        return named;
    }

    public boolean isAll() {
        return is.isEmpty() && isNot.isEmpty() && numbers.isEmpty() && any.isEmpty();
    }
}
