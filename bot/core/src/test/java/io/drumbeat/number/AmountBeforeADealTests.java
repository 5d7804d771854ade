package io.drumbeat.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.phrase.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is counted behind a sum begins something else, and a word that only begins like it does not. */
class AmountBeforeADealTests {
    @ParameterizedTest
    @CsvSource({
        "11万5成交, 11500000",
        "11万五成交, 11500000",
        "20万3年维保, 20000000",
        "20万3成首付, 20000000",
        "3万5, 3500000",
        "8万6成功了, 8600000"
    })
    void theWholeSumIsRead(String words, long fen) {
        var sum = Amounts.at(Text.of(words), 0);
        assertThat(sum).isNotNull();
        assertThat(sum.money()).isNotNull();
        assertThat(sum.money().minor()).isEqualTo(fen);
    }
}
