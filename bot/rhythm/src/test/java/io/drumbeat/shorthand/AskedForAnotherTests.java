package io.drumbeat.shorthand;

import io.drumbeat.card.Element;
import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;

/** What a manager tells in a rep's name is asked about in their name too, and its buttons say so. */
class AskedForAnotherTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-25", 10);

    @Test
    void theChoiceBetweenTwoDealsIsToldInTheirName() {
        chat.says("王五", "签单 华润 5万");
        chat.says("王五", "签单 华润 6万 新单");
        var asked = chat.says("老雷", "替王五 补录 11月24日 回款 华润 1万").recordsNothing();
        var press = asked.botMentions("有 2 个商机").reply();
        var words = press.card().elements().stream()
                .filter(Element.Buttons.class::isInstance)
                .flatMap(one -> ((Element.Buttons) one).buttons().stream())
                .findFirst()
                .orElseThrow()
                .words();
        chat.presses("老雷", press, words).botSays("客户 华润").botMentions("记在 王五 名下");
    }

    @Test
    void aDayThatHasNotComeIsNotThatOfLastYear() {
        for (var words : new String[] {"替王五 补录 12月5日 签单 华润 2万", "替王五 补录 11月30日 拜访 华润", "替王五 补录 12/5 电话 华润"}) {
            chat.says("老雷", words).botMentions("还没有到").recordsNothing();
        }
        chat.says("老雷", "替王五 补录 2025-12-05 签单 华润 2万").botMentions("2025-12-05");
        chat.says("老雷", "替王五 补录 10月30日 拜访 华润").botMentions("2026-10-30");
    }

    /** Whoever is in another's name cannot be asked for what only they could press. */
    @Test
    void aColleaguesCustomerHasNoButtonThatIsDead() {
        chat.says("小美", "签单 美的 5万");
        var asked = chat.says("老雷", "替王五 补录 11月24日 回款 美的 1万").recordsNothing();
        asked.botIsSilentAbout("[一起跟]").botIsSilentAbout("[申请转给我]");
    }
}
