package io.drumbeat.console.reading;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value inside a body that knows where it stands, as {@code people[0].weight}.
 *
 * @param json null where it was not given
 */
public record Field(String path, @Nullable JsonNode json) {
    private static final int MOST_DIGITS = 40;

    public static Field of(Body body, String name) {
        return new Field("", body.json()).get(name);
    }

    public Field get(String name) {
        var found = json == null ? null : json.get(name);
        return new Field(path.isEmpty() ? name : path + "." + name, found == null || found.isNull() ? null : found);
    }

    public boolean isGiven() {
        return json != null;
    }

    public Refused wrong(String wouldBeRight) {
        var said = json == null ? "" : json.isString() ? json.stringValue() : json.toString();
        return json == null
                ? Refused.wrong(path, "缺少 %s；%s".formatted(path, wouldBeRight))
                : Refused.wrong(path, "%s 是 \"%s\"；%s".formatted(path, Quoted.of(said), wouldBeRight));
    }

    /** What can be read and cannot be done. */
    public Refused impossible(String sentence) {
        return Refused.impossible(path, sentence);
    }

    public String text(String wouldBeRight) {
        if (json == null || !json.isString() || json.stringValue().isBlank()) {
            throw wrong(wouldBeRight);
        }
        return json.stringValue();
    }

    /** A number, written as one or as a text. */
    public BigDecimal number(String wouldBeRight) {
        return number(text -> new BigDecimal(text.replace(",", "")), wouldBeRight);
    }

    /** The same, which may be written in percent: 8% is 0.08. */
    public BigDecimal share(String wouldBeRight) {
        return number(
                text -> text.endsWith("%")
                        ? new BigDecimal(text.substring(0, text.length() - 1).strip()).movePointLeft(2)
                        : new BigDecimal(text.replace(",", "")),
                wouldBeRight);
    }

    private BigDecimal number(Function<String, BigDecimal> reading, String wouldBeRight) {
        if (json == null || json.isContainer() || json.isBoolean()) {
            throw wrong(wouldBeRight);
        }
        var number = read(reading, wouldBeRight);
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            throw wrong(wouldBeRight);
        }
        return number;
    }

    /** A day, or null where none is given. */
    public @Nullable LocalDate date() {
        return json == null ? null : read(LocalDate::parse, "应是日期，例如 2027-03-01");
    }

    private <T> T read(Function<String, T> reading, String wouldBeRight) {
        try {
            return reading.apply(json == null ? "" : json.asString());
        } catch (NumberFormatException | DateTimeException unfit) {
            throw wrong(wouldBeRight);
        }
    }

    /** Every value of a list; none where it is not given. */
    public List<Field> items(String wouldBeRight) {
        if (json == null) {
            return List.of();
        }
        if (!json.isArray()) {
            throw wrong(wouldBeRight);
        }
        var items = new ArrayList<Field>();
        for (var item : json) {
            items.add(new Field("%s[%d]".formatted(path, items.size()), item.isNull() ? null : item));
        }
        return List.copyOf(items);
    }
}
