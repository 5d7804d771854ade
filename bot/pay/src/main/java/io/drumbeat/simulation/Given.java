package io.drumbeat.simulation;

import io.drumbeat.ratio.Ratio;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A group of given values that knows where it stands. */
record Given(String path, Map<?, ?> values) {
    private String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    @Nullable
    String find(String field) {
        var value = values.get(field);
        if (value == null) {
            return null;
        }
        if (value instanceof Map || value instanceof List) {
            throw new WrongInput(at(field), "%s 应是一段文字".formatted(at(field)));
        }
        return value.toString();
    }

    List<String> keys() {
        return values.keySet().stream().map(Object::toString).toList();
    }

    /** What stands there, if it is no group and no list. */
    @Nullable
    String plain(String field) {
        var value = values.get(field);
        return value == null
                        || value instanceof Map
                        || value instanceof List
                        || value.toString().isBlank()
                ? null
                : value.toString();
    }

    /** So many digits before the point, and so many after it, are no slip. */
    private static final String SANE = "[+-]?\\d{0,15}(\\.\\d{0,20})?";

    static boolean isNumber(String text) {
        return text.replace(",", "").matches("-?\\d+(\\.\\d+)?");
    }

    String text(String field) {
        var value = find(field);
        if (value == null || value.isBlank()) {
            throw new WrongInput(at(field), "缺少 " + at(field));
        }
        return value;
    }

    @Nullable
    Ratio number(String field) {
        var value = find(field);
        try {
            return value == null ? null : sane(field, value.replace(",", ""));
        } catch (NumberFormatException unfit) {
            throw new WrongInput(at(field), "%s 是 \"%s\"；应是数字，例如 \"1200.00\"".formatted(at(field), value));
        }
    }

    private Ratio sane(String field, String value) {
        var number = Ratio.of(value);
        if (!value.matches(SANE)) {
            throw new WrongInput(
                    at(field), "%s 是 \"%s\"；整数部分最多 15 位，小数最多 20 位，例如 \"1200.00\"".formatted(at(field), value));
        }
        return number;
    }

    Ratio amount(String field) {
        text(field);
        var number = number(field);
        return number == null ? Ratio.ZERO : number;
    }

    @Nullable
    LocalDate date(String field) {
        var value = find(field);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException unfit) {
            throw new WrongInput(at(field), "%s 是 \"%s\"；应是日期，例如 2026-11-30".formatted(at(field), value));
        }
    }

    @Nullable
    Boolean truth(String field) {
        var value = find(field);
        return value == null ? null : Boolean.valueOf(value);
    }

    List<?> list(String field) {
        var value = values.get(field);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw new WrongInput(at(field), "%s 应是一个列表".formatted(at(field)));
        }
        return list;
    }

    /** Every group of a list; a bare text stands for its id. */
    <T> List<T> each(String field, BiFunction<Given, Integer, T> reading) {
        var read = new ArrayList<T>();
        var index = 0;
        for (var item : list(field)) {
            var where = "%s[%d]".formatted(at(field), index);
            var group = item instanceof Map<?, ?> map ? map : Map.of("id", String.valueOf(item));
            read.add(reading.apply(new Given(where, group), index++));
        }
        return read;
    }

    Map<String, Ratio> numbers(String field) {
        var value = values.get(field);
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new WrongInput(at(field), "%s 应是 {\"USD\":\"7.10\"}".formatted(at(field)));
        }
        var numbers = new LinkedHashMap<String, Ratio>();
        var group = new Given(at(field), map);
        for (var key : map.keySet()) {
            numbers.put(key.toString(), group.amount(key.toString()));
        }
        return numbers;
    }
}
