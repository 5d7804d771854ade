package io.drumbeat.sql.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.EveryFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.money.Money;
import io.drumbeat.people.Role;
import io.drumbeat.repetition.Repetition;
import io.drumbeat.shape.FactShape;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.json.JsonMapper;

/** The text of a fact, byte for byte. */
class CanonicalTextTests {
    static final List<Fact> FACTS = EveryFact.TOLD;
    private static final int[] LETTERS =
            "华为é😀 \"\\/\b\n\t\0\u2028<&'{}:,1".codePoints().toArray();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private final Json json = new Json();
    private final Random random = new Random(17);

    @ParameterizedTest
    @FieldSource("FACTS")
    void whatIsReadAndWrittenAgainIsTheSame(Fact fact) {
        for (var n = 0; n < Repetition.of(50, 5_000); n++) {
            var told = withOtherWords(fact);
            staysTheSame(told);
            staysTheSame(new ChangeFact.Corrected(n, new Noted(DAY, n % 2 == 0, List.of(fact, told))));
        }
    }

    private void staysTheSame(Fact fact) {
        var text = json.write(fact);
        assertThat(json.fact(text)).isEqualTo(fact);
        assertThat(json.write(json.fact(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @FieldSource("FACTS")
    void itsPartsStandInTheirOrderWithoutBlanks(Fact fact) {
        var read = new JsonMapper().readTree(json.write(fact));
        assertThat(json.write(fact)).isEqualTo(read.toString()).startsWith("{\"type\":");
        assertThat(Arrays.stream(fact.getClass().getRecordComponents()).map(RecordComponent::getName))
                .containsSubsequence(read.propertyNames().stream().skip(1).toList());
    }

    @Test
    void accountsStandByTheirPlatforms() {
        var accounts = Map.of("feishu", "ou_1", "employee", "E1", "dingtalk", "d1", "console", "c1");
        var one = new StaffFact.PersonListed("p1", false, "林晓", Role.REP, null, null, accounts, null, null);
        var reversed = new LinkedHashMap<>(new TreeMap<>(accounts).descendingMap());
        var other = new StaffFact.PersonListed("p1", false, "林晓", Role.REP, null, null, reversed, null, null);
        assertThat(json.write(one)).isEqualTo(json.write(other)).contains("{\"console\":\"c1\",\"dingtalk\":");
    }

    private Fact withOtherWords(Fact fact) {
        var shape = FactShape.of(fact);
        var values = new HashMap<String, @Nullable Object>();
        shape.parts().forEach(part -> values.put(part, other(shape.part(fact, part))));
        return shape.with(fact, values);
    }

    private @Nullable Object other(@Nullable Object value) {
        return switch (value) {
            case String _ -> words();
            case Money money -> new Money(random.nextLong(), money.currency());
            case Long _ -> random.nextLong();
            case null -> null;
            default -> value;
        };
    }

    private String words() {
        var letters = random.ints(random.nextInt(12), 0, LETTERS.length)
                .map(at -> LETTERS[at])
                .toArray();
        return new String(letters, 0, letters.length);
    }
}
