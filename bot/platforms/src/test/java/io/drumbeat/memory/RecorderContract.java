package io.drumbeat.memory;

import static io.drumbeat.memory.TinyTeam.DING;
import static io.drumbeat.memory.TinyTeam.GROUP;
import static io.drumbeat.memory.TinyTeam.LEI;
import static io.drumbeat.memory.TinyTeam.MEI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.chat.Say;
import io.drumbeat.customer.Customers;
import io.drumbeat.decision.Outcome;
import io.drumbeat.decision.Recorder;
import io.drumbeat.delivery.Conversations;
import io.drumbeat.delivery.MessageFeed;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What every recorder promises; runs on the twin in memory and on PostgreSQL. */
public abstract class RecorderContract extends PressContract {

    protected abstract MessageFeed feed();

    @Test
    void recordsAMessageAndRepliesToIt() {
        var outcome = says("1", "call 华为");
        assertThat(outcome.recorded()).extracting(Entry::receipt).containsExactly(1L, 1L);
        assertThat(outcome.replies()).extracting(Message::text).containsExactly("已记 #1");
        assertThat(outcome.duplicate()).isFalse();
    }

    @Test
    void aMessageSeenBeforeGetsItsFirstOutcomeAgain() {
        var first = says("1", "call 华为");
        var again = says("1", "call 华为");
        assertThat(again)
                .isEqualTo(new Outcome(
                        first.messageId(), true, first.replies(), first.recorded(), first.toast(), first.updated()));
        assertThat(says("2", "call 腾讯").recorded().getFirst().receipt()).isEqualTo(2);
    }

    @Test
    void aKnownIdWithOtherWordsChangesNothing() {
        says("1", "call 华为");
        var other = recorder().record(says("1", DING, new Chat.Direct("ding"), "call 腾讯"));
        assertThat(other.duplicate()).isTrue();
        assertThat(recorder()
                        .<Integer>ask(known -> known.the(Customers.class).all().size()))
                .isEqualTo(1);
    }

    @Test
    void laterMessagesKnowWhatEarlierOnesRecorded() {
        says("1", "call 华为\ncall 华为");
        assertThat(recorder().<Integer>ask(known -> known.ledger().under(2).size()))
                .isEqualTo(1);
    }

    @Test
    void whatACommandHasToKnowIsFoundOutByWhoeverSaidItAndNotByWhoeverRecords() {
        var here = Thread.currentThread().getName();
        var outcome = says("1", "wonder 一\nwonder 二");
        assertThat(outcome.replies().getFirst().text()).contains("查到的是 " + here);
        assertThat(outcome.recorded()).extracting(Entry::position).containsExactly(1L, 2L);
        assertThat(says("1", "wonder 一\nwonder 二").duplicate()).isTrue();
    }

    @Test
    void whatCannotBeFoundOutRecordsNothing() {
        assertThatThrownBy(() -> says("1", "call 华为\nwonder boom")).isInstanceOf(Recorder.NotRecorded.class);
        assertThat(says("2", "call 华为").recorded().getFirst().position()).isEqualTo(1);
    }

    @Test
    void aFaultRecordsNothingAndTheNextMessageGoesOn() {
        assertThatThrownBy(() -> says("1", "boom")).isInstanceOf(Recorder.NotRecorded.class);
        assertThatThrownBy(() -> says("1b", "call 华为\nboom")).isInstanceOf(Recorder.NotRecorded.class);
        assertThat(says("2", "call 华为").recorded().getFirst().position()).isEqualTo(1);
        assertThat(says("1b", "call 腾讯").duplicate()).isFalse();
    }

    @Test
    void payGoesToItsOwnerAndTheGroupOnlyLearnsThat() {
        var outcome = recorder().record(says("1", MEI, GROUP, "pay"));
        assertThat(outcome.replies()).extracting(m -> m.chat().id()).containsExactly("direct:mei", "group:east-1");
        assertThat(texts(GROUP, null)).containsExactly("pay", "mei，已私聊发给你");
    }

    @Test
    void payIsNeverSaidToOneWhoMayNotSeeIt() {
        assertThatThrownBy(() -> says("1", "leak")).isInstanceOf(Recorder.NotRecorded.class);
        assertThatThrownBy(() -> says("2", "half")).isInstanceOf(Recorder.NotRecorded.class);
        assertThat(texts(new Chat.Direct("ding"), null)).isEmpty();
        assertThat(recorder().<Long>ask(known -> known.ledger().position())).isZero();
    }

    @Test
    void chatsStandInOrder() {
        says("1", "call 华为");
        says("2", "什么");
        assertThat(texts(new Chat.Direct("mei"), null)).containsExactly("call 华为", "已记 #1", "什么", "没听懂");
    }

    @Test
    void repliesAreOnlyWhatTheSenderSees() {
        var outcome = says("1", "shout big 大单");
        assertThat(outcome.replies()).extracting(Message::text).containsExactly("好");
        assertThat(texts(GROUP, null)).containsExactly("大单");
    }

    @Test
    void aMessageIsFoundWithItsTopic() {
        var reply = says("1", "call 华为").replies().getFirst();
        assertThat(conversations().said(reply.id())).contains(new Conversations.Said(reply, "line/1"));
        assertThat(conversations().said("console:1")).isEmpty();
    }

    @Test
    void anEditComesAgainUnderItsOldId() {
        var reply = says("1", "shout big 大单");
        var cursor = conversations().page(GROUP, null, 50).cursor();
        says("2", "fix big 更大单");
        assertThat(texts(GROUP, cursor)).containsExactly("更大单");
        assertThat(texts(GROUP, null)).containsExactly("更大单");
        assertThat(reply.updated()).isNull();
    }

    @Test
    void whereNothingCanBeChangedOneCorrectionIsSaid() {
        says("1", "tell plan 计划一");
        says("2", "tell plan 计划二");
        var cursor = conversations().page(TinyTeam.PAPER, null, 50).cursor();
        says("3", "mend plan 新计划");
        assertThat(texts(TinyTeam.PAPER, cursor)).containsExactly("新计划", "新计划", "更正：之前发的数字有变\n是新计划");
    }

    @Test
    void aCardThatWouldShowTheSameStaysAndNobodyHearsOfIt() {
        says("1", "tell plan 计划一");
        var cursor = conversations().page(TinyTeam.PAPER, null, 50).cursor();
        says("2", "keep plan");
        assertThat(texts(TinyTeam.PAPER, cursor)).isEmpty();
    }

    @Test
    void aReceiptIsFoundByItsNumber() {
        says("1", "call 华为");
        var reply = says("2", "undo 1").replies().getFirst();
        assertThat(conversations().said(reply.id()))
                .map(Conversations.Said::topic)
                .contains(Say.receipt(2));
    }

    @Test
    void watchersHearWhatWasTypedThenWhatWasAnswered() {
        var heard = new CopyOnWriteArrayList<String>();
        feed().watch(message -> heard.add(message.from() + " " + message.text()));
        says("1", "call 华为");
        says("1", "call 华为");
        says("2", "undo 1");
        await().until(() -> heard.size() >= 5);
        assertThat(heard).containsExactly("mei call 华为", "bot 已记 #1", "mei undo 1", "bot 已撤销 #1", "bot 好");
    }

    @Test
    void anotherPersonsIdDoesNotOpenTheirPay() {
        assertThat(says("1", "pay").replies()).hasSize(1);
        var thief = recorder().record(says("1", DING, new Chat.Direct("ding"), "pay"));
        assertThat(thief.replies()).isEmpty();
    }

    @Test
    void factsFromElsewhereAreNotedOnce() {
        var noted = new Noted(
                TinyTeam.DAY,
                false,
                List.of(new CustomerFact.CustomerAdded("c9", "阿里"), new CustomerFact.CustomerRated("c9", 5)));
        assertThat(recorder().note("import:1", LEI.id(), AT, List.of(noted, noted)))
                .hasSize(4);
        assertThat(recorder().note("import:1", LEI.id(), AT, List.of(noted))).isEmpty();
        assertThat(recorder().<String>ask(known -> known.the(Customers.class).nameOf("c9")))
                .isEqualTo("阿里");
    }

    @Test
    void tellsWhatIsDecidedThenInTheNameOfWhomItBelongsTo() {
        says("1", "call 华为");
        var day = LocalDate.of(2026, 11, 2);
        var noted = new Noted(day, true, List.of(new StaffFact.LeaveTaken(day, day.plusDays(1))));
        var told = recorder().tell("import:7:0", LEI.id(), AT, known -> told(known, noted));
        assertThat(told).extracting(Entry::person).containsExactly("mei", "ding");
        assertThat(told).extracting(Entry::teller).containsExactly("lei", "ding");
        assertThat(told).extracting(Entry::receipt).containsExactly(2L, 3L);
        assertThat(told).extracting(Entry::messageId).containsExactly("import:7/2", "import:7/9");
        assertThat(recorder().tell("import:7:0", LEI.id(), AT, _ -> List.of())).isEmpty();
    }

    private static List<Told> told(Known known, Noted noted) {
        var row = Told.row(7, known.ledger().position());
        return List.of(new Told("mei", LEI.id(), row, noted), new Told("ding", Told.row(7, 9), noted));
    }
}
