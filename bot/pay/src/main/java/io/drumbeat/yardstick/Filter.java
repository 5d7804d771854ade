package io.drumbeat.yardstick;

import java.util.List;
import java.util.Map;
import java.util.Set;

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
    public static final Filter ALL = new Filter(Map.of(), Map.of(), Map.of(), List.of());

    public Filter {
        any = List.copyOf(any);
        is = Map.copyOf(is);
        isNot = Map.copyOf(isNot);
        numbers = Map.copyOf(numbers);
    }

    public boolean isAll() {
        return is.isEmpty() && isNot.isEmpty() && numbers.isEmpty() && any.isEmpty();
    }
}
