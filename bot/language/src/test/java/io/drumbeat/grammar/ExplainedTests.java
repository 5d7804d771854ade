package io.drumbeat.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.hearing.Hearing;
import io.drumbeat.stage.Stages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever line stands in the tables, 说明 says its pieces, what it is like, and what decided. */
class ExplainedTests {
    private static final List<String> EACH = List.of("认出：", "换成字母：", "规则：", "像什么：", "说的是：", "结果：");

    @Test
    void everyRowOfTheTablesIsExplained() {
        var hearing = Hearing.of(TestUsages.ALL, Stages.USUAL, BusinessDays.DEFAULT);
        var spoken = new Spoken();
        var silent = new ArrayList<String>();
        for (var row : UtterancesTests.rows()) {
            var told = hearing.explain(spoken.at(row.now()).request(row.said(), Map.of()), spoken.book);
            var whole = EACH.stream().allMatch(part -> told.stream()
                    .anyMatch(line -> line.startsWith(part) && line.length() > part.length()));
            if (!whole) {
                silent.add(row.said() + " " + told);
            }
        }
        assertThat(silent).isEmpty();
    }
}
