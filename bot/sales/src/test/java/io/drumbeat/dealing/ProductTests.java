package io.drumbeat.dealing;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.fact.DealFact;
import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;

class ProductTests {
    private final Rehearsal chat = new Rehearsal();

    private DealFact.DealWon won(String words) {
        return (DealFact.DealWon)
                chat.says("小美", words).outcome().recorded().getLast().fact();
    }

    @Test
    void aProductThatWasSoldBeforeNeedsNoLabel() {
        chat.says("王五", "签单 华润 30万 产品:云存储");
        chat.says("小美", "签单 华为 45万 云存储 新客").botSays("产品 云存储\n客户类型 新客户");
        assertThat(won("签单 美的 45万 含维保 云存储").product()).isEqualTo("云存储");
    }

    @Test
    void itIsCalledAsItWasFirstWhateverTheCaseOfItsLetters() {
        chat.says("王五", "签单 华润 30万 产品:CRM");
        assertThat(won("签单 华为 45万 crm").product()).isEqualTo("CRM");
    }

    @Test
    void aWordThatNobodyCalledAProductIsARemark() {
        assertThat(won("签单 华为 45万 云存储 新客")).satisfies(won -> {
            assertThat(won.product()).isNull();
            assertThat(won.note()).isEqualTo("云存储");
        });
    }

    @Test
    void insideARemarkItStaysOne() {
        chat.says("王五", "签单 华润 30万 产品:云存储");
        assertThat(won("签单 华为 45万 云存储先用一年").product()).isNull();
    }

    @Test
    void aSaleTakenBackLeavesNoProduct() {
        chat.says("王五", "签单 华润 30万 产品:云存储");
        chat.says("王五", "确认撤销 #2");
        assertThat(won("签单 华为 45万 云存储").product()).isNull();
    }

    @Test
    void aChangedProductIsTheOneThatIsKnown() {
        chat.says("王五", "签单 华润 30万 产品:云存");
        chat.says("王五", "确认改 #2 产品:云存储");
        assertThat(won("签单 华为 45万 云存储").product()).isEqualTo("云存储");
        assertThat(won("签单 美的 45万 云存").product()).isNull();
    }
}
