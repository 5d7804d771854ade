package io.drumbeat.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Index;
import io.drumbeat.ledger.Ledger;
import io.drumbeat.people.People;
import io.drumbeat.subject.Subject;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class NobodyReadsEverythingTests {
    @Test
    void theLedgerGivesEntriesOnlyOfSomebodyOrSomething() {
        assertThat(Ledger.class.getMethods())
                .filteredOn(method -> Collection.class.isAssignableFrom(method.getReturnType())
                        && method.getGenericReturnType() instanceof ParameterizedType many
                        && many.getActualTypeArguments()[0] == Entry.class)
                .isNotEmpty()
                .allSatisfy(method -> assertThat(Arrays.asList(method.getParameterTypes()))
                        .first()
                        .isIn(String.class, long.class, Subject.class, Class.class));
    }

    @Test
    void anIndexNobodyKeepsIsAnError() {
        var ledger = new FoldedLedger(() -> new People(List.of(), List.of()), List.of(), List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.by(Unheard.class, "x"))
                .withMessageContaining("没有索引");
    }

    private abstract static class Unheard implements Index<String> {}
}
