package io.drumbeat.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DraftTests {
    private final Rehearsal chat = new Rehearsal();

    @Test
    void aMissingAmountIsAskedForAndTheAnswerCompletesTheLine() {
        chat.says("小美", "报价 华为").botSays("""
                “报价”还缺：金额
                请填：金额（必填） [提交]
                也可以直接回，例如：48万""").recordsNothing();
        chat.says("小美", "48万").botSays("""
                已记录报价 #2
                客户 华为
                金额 ¥480,000""");
        chat.says("小美", "50万").botMentions("没听懂“50万”").recordsNothing();
    }

    @Test
    void aMissingCustomerMayBringItsContact() {
        chat.says("小美", "拜访").botMentions("“拜访”还缺：客户");
        chat.says("小美", "华为 张总").botSays("""
                已记录拜访 #2
                客户 华为 · 联系人 张总""");
    }

    @Test
    void severalMissingValuesAreAnsweredOneAfterTheOther() {
        chat.says("小美", "报价").botMentions("“报价”还缺：客户、金额");
        chat.says("小美", "华润").botMentions("“报价”还缺：金额").recordsNothing();
        chat.says("小美", "12万").botSays("客户 华润\n金额 ¥120,000");
    }

    @Test
    void aRecordInBetweenKeepsTheQuestion() {
        chat.says("小美", "报价 华为");
        chat.says("小美", "拜访 华润 李总").botSays("客户 华润 · 联系人 李总");
        chat.says("小美", "48万").botSays("已记录报价 #3\n客户 华为\n金额 ¥480,000");
    }

    @Test
    void itIsRemindedOfAsItIsWritten() {
        chat.says("小美", "报价 华为 三万五到四万");
        chat.says("小美", "拜访 华润 李总").botMentions("“报价 华为”还等着金额").botIsSilentAbout("@");
    }

    @Test
    void whatIsWholeByItselfChoosesNothingThatWasOffered() {
        chat.says("小美", "签单 华为 50万");
        chat.says("小美", "推进 华为 意向").botMentions("先撤销签单");
        chat.says("小美", "拜访 华润 李总");
        chat.says("小美", "撤销").botMentions("已撤销 #3").botIsSilentAbout("华为");
    }

    @Test
    void anotherUnfinishedSentenceTakesItsPlace() {
        chat.says("小美", "报价 华为");
        chat.says("小美", "回款 华润").botMentions("“回款”还缺：金额");
        chat.says("小美", "3万").botSays("已记录回款 #2\n客户 华润");
    }

    @Test
    void itCanBeDroppedInSoManyWords() {
        chat.says("小美", "报价 华为");
        chat.says("小美", "算了").botSays("好，“报价 华为”不记了");
        chat.says("小美", "48万").botMentions("没听懂").recordsNothing();
        chat.says("小美", "取消").botMentions("没有等你回答的问题").recordsNothing();
    }

    @Test
    void whatDoesNotAnswerIsAskedAgainWithAllWaysToGoOn() {
        chat.says("小美", "报价 华为");
        chat.says("小美", "很多很多").botSays("""
                “报价 华为”还等着金额
                直接回，例如：48万
                或者整句重说，例如：报价 华为 48万
                不记了就说：算了
                [算了]""").recordsNothing();
        chat.says("小美", "48万").botSays("已记录报价 #2");
    }

    @Test
    void aWrongAnswerIsSaidToBeWrong() {
        chat.says("小美", "报价 华为");
        chat.says("小美", "-5").botMentions("负数").recordsNothing();
        chat.says("小美", "5万").botSays("金额 ¥50,000");
    }

    @Test
    void anotherCustomerIsNeverTakenForAPartOfTheAnswer() {
        chat.says("小美", "报价 华为");
        chat.says("小美", "华润 48万").botMentions("“报价 华为”还等着金额").recordsNothing();
    }

    @Test
    void aCandidateIsChosenByNumberNameOrButton() {
        for (var answer : new String[] {"2", "第二个", "华润", "润"}) {
            chat.says("小美", "拜访 华");
            chat.says("小美", answer).botMentions("客户 华润");
        }
        var question = chat.says("小美", "拜访 华").reply();
        chat.presses("小美", question, "拜访 华为").botMentions("客户 华为");
        chat.says("小美", "2").botMentions("没听懂").recordsNothing();
    }

    @Test
    void aNewCustomerIsConfirmedByYes() {
        chat.says("小美", "拜访 蓝鲸智能").botMentions("没有客户“蓝鲸智能”");
        chat.says("小美", "新客户").botMentions("客户 蓝鲸智能（新客户）");
    }

    @Test
    void aSentFormClosesTheQuestion() {
        var question = chat.says("小美", "报价 华为").reply();
        chat.fills("小美", question, "报价 华为", Map.of("amount", "48万")).botMentions("¥480,000");
        chat.says("小美", "50万").botMentions("没听懂").recordsNothing();
    }

    @Test
    void otherPressesLeaveTheQuestionOpen() {
        var receipt = chat.says("小美", "电话 华润").reply();
        chat.says("小美", "报价 华为");
        chat.presses("小美", receipt, "今天");
        chat.says("小美", "48万").botMentions("已记录报价");
    }

    @Test
    void inAGroupEachPersonHasTheirOwn() {
        chat.saysInGroup("小美", "报价 华为");
        chat.saysInGroup("王五", "48万").botMentions("没听懂").recordsNothing();
        chat.says("小美", "48万").botMentions("没听懂").recordsNothing();
        chat.saysInGroup("小美", "48万").botMentions("¥480,000");
    }

    @Test
    void aDayLaterItIsForgotten() {
        chat.at("2026-11-23", 9).says("小美", "报价 华为");
        chat.at("2026-11-24", 10).says("小美", "48万").botMentions("没听懂").recordsNothing();
    }

    @Test
    void answeredTheNextMorningItCountsOnTheDayItWasSaid() {
        chat.at("2026-11-23", 18).says("小美", "报价 华为");
        chat.at("2026-11-24", 9).says("小美", "48万").botMentions("日期 2026-11-23 周一（补录）");
    }

    @Test
    void wordsKeepTheDayTheyWereSaidOn() {
        chat.at("2026-11-23", 18).says("小美", "昨天拜访 张总 明天回访");
        chat.at("2026-11-24", 9).says("小美", "华为").botSays("""
                客户 华为 · 联系人 张总
                日期 2026-11-22 周日（补录）
                下次 2026-11-24 周二 回访""");
    }

    @Test
    void whenDraftsAreLostTheBotStillAnswers() {
        chat.says("小美", "报价 华为");
        chat.drafts().lose();
        chat.says("小美", "48万").botMentions("没听懂").recordsNothing();
        chat.says("小美", "报价 华为 48万").botMentions("¥480,000");
    }

    @Test
    void whileNothingIsRememberedTheWholeLineIsAskedFor() {
        chat.drafts().away(true);
        var question = chat.says("小美", "报价 华为").botSays("请整句说，例如：报价 华为 48万").recordsNothing();
        assertThat(question.reply().text()).doesNotContain("直接回");
        chat.says("小美", "报价 华为 48万").botMentions("¥480,000");
        chat.says("小美", "拜访 华").botMentions("请整句说，例如：拜访 华为").recordsNothing();
        chat.drafts().away(false);
        chat.says("小美", "报价 华润").botMentions("也可以直接回，例如：48万");
        chat.says("小美", "48万").botMentions("¥480,000");
    }

    @Test
    void whoeverAnswersWhatIsNoLongerRememberedHearsIt() {
        chat.says("小美", "报价 华为").botMentions("也可以直接回，例如：48万");
        chat.drafts().away(true);
        for (var answer : new String[] {"48万", "2", "好的"}) {
            chat.says("小美", answer).botMentions("现在记不住问到一半的话").recordsNothing();
        }
        chat.says("小美", "报价 华为 48万").botMentions("¥480,000");
    }

    @Test
    void aSentFormNeedsNoRemembering() {
        chat.drafts().away(true);
        var question = chat.says("小美", "报价 华为").reply();
        chat.fills("小美", question, "报价 华为", Map.of("amount", "48万")).botMentions("¥480,000");
        chat.fills("小美", question, "报价 华为", Map.of("amount", "48万")).recordsNothing();
    }

    @Test
    void severalQuestionsAtOnceAreNotAnsweredTogether() {
        chat.says("小美", "报价 华为\n回款 华润");
        chat.says("小美", "48万").botMentions("没听懂").recordsNothing();
    }

    @Test
    void aMessageThatComesAgainDoesNotAnswerANewerQuestion() {
        chat.says("小美", "报价 华为");
        var answered = chat.says("小美", "48万");
        chat.says("小美", "报价 华润");
        var again = chat.comesAgain(answered);
        assertThat(again.outcome().duplicate()).isTrue();
        assertThat(again.outcome().recorded()).isEqualTo(answered.outcome().recorded());
        chat.says("小美", "30万").botSays("客户 华润\n金额 ¥300,000");
    }
}
