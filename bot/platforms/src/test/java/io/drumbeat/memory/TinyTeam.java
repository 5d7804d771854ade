package io.drumbeat.memory;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.PrivateCard;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Commands;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.customer.Mention;
import io.drumbeat.deal.Deals;
import io.drumbeat.decision.Bot;
import io.drumbeat.delivery.Delivered;
import io.drumbeat.delivery.FakeChannel;
import io.drumbeat.delivery.Routes;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.fold.FoldedLedger;
import io.drumbeat.fold.FoldedLedgers;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.people.Team;
import io.drumbeat.reaction.Reaction;
import io.drumbeat.stage.Stages;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A company of four and a bot of few words, for tests of recorders: {@code call 华为}, {@code deal 华为 500},
 * {@code won 12}, {@code undo 3}, {@code shout 主题 话}, {@code fix 主题 话}, {@code pay}, {@code leak}, {@code boom},
 * {@code half}, {@code wonder 什么}.
 */
public final class TinyTeam {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    public static final Person MEI = person("mei", Role.REP);
    public static final Person DING = person("ding", Role.REP);
    public static final Person LEI = person("lei", Role.MANAGER);
    public static final Person FANG = person("fang", Role.FINANCE);
    public static final Chat GROUP = new Chat.Group("east-1");
    public static final People PEOPLE =
            new People(List.of(new Team("east-1", "华东一组", Map.of())), List.of(MEI, DING, LEI, FANG));

    /** A group on a platform where nothing that was said can be changed. */
    static final Chat.Group PAPER = new Chat.Group("paper");

    public static Routes routes() {
        return new Routes(List.of(new FakeChannel("paper", _ -> new Delivered.Sent("p")) {
            @Override
            public boolean reaches(Chat chat) {
                return chat.equals(PAPER);
            }

            @Override
            public boolean edits(@Nullable String sentAs) {
                return false;
            }
        }));
    }

    private TinyTeam() {}

    private static Person person(String id, Role role) {
        return new Person(id, id, role, "east-1", role == Role.REP ? "lei" : null, ZONE, Map.of());
    }

    public static FoldedLedger ledger() {
        return FoldedLedgers.empty(() -> PEOPLE, Stages.USUAL);
    }

    public static Bot bot() {
        return bot(List.of());
    }

    /** @param reactions hear of every fact as often as it is decided */
    public static Bot bot(List<Reaction> reactions) {
        var commands = List.<Command>of(
                new Wondering(),
                does("call", (words, known) -> noting(words, calling(words.rest(), known))),
                does("deal", (words, known) -> noting(words, opening(words, known))),
                does("won", (words, known) -> noting(words, winning(words.rest(), known))),
                does("undo", (words, _) -> undoing(words)),
                does("shout", (words, _) -> replying(words).also(shout(words))),
                does("fix", (words, _) -> replying(words).editing(new Edit(words.word(1), Card.info(words.word(2))))),
                does("tell", (words, _) -> replying(words)
                        .also(Say.about(words.word(1), PAPER, Say.Kind.REMINDER, Card.info(words.word(2))))),
                does("mend", (words, _) -> replying(words)
                        .editing(new Edit(words.word(1), (_, _) -> Card.info(words.word(2)), "是" + words.word(2)))),
                does("keep", (words, _) -> replying(words)
                        .editing(new Edit(words.word(1), (was, _) -> Objects.requireNonNull(was.card()), "又变了"))),
                does(
                        "pay",
                        (words, _) -> Answer.privately(
                                words.request(), pay(words.request().who().id()))),
                does("leak", (words, _) -> replying(words)
                        .also(new Say.Privately(new Chat.Direct("ding"), pay("mei"), Say.Kind.PAY))),
                does("half", (words, known) -> noting(words, calling("半条", known))
                        .also(new Say.Privately(new Chat.Direct("ding"), pay("mei"), Say.Kind.PAY))),
                does("offer", (words, _) -> Answer.of(words.request(), offer(words.word(1), words.word(2)))),
                does("boom", (_, _) -> {
                    throw new IllegalStateException("炸了");
                }));
        return new Bot(
                new TinyUnderstanding(commands),
                new Commands(commands),
                (_, _, _, _) -> Optional.empty(),
                reactions,
                List.of());
    }

    /** A row for each of two calls. */
    private static Card offer(String one, String other) {
        return Card.info(
                "给谁打",
                Element.Buttons.of(Element.Button.of(one, "call " + one)),
                Element.Buttons.of(Element.Button.of(other, "call " + other)));
    }

    static PrivateCard pay(String about) {
        return new PrivateCard(Card.info("工资 1234.56"), about);
    }

    private record Words(String text, Request request) {
        String rest() {
            return text.substring(text.indexOf(' ') + 1);
        }

        String word(int n) {
            return text.split(" ")[n];
        }
    }

    private static Answer replying(Words words) {
        return Answer.of(words.request(), Card.good("好"));
    }

    private static Say shout(Words words) {
        return Say.about(words.word(1), GROUP, Say.Kind.PRAISE, Card.good(words.word(2)));
    }

    private static Answer noting(Words words, Noting noting) {
        var card = Card.good("已记 #" + noting.receipt());
        return new Answer(
                        null,
                        List.of(Say.about(
                                "line/" + noting.receipt(), words.request().chat(), Say.Kind.REPLY, card)),
                        List.of(),
                        null)
                .recording(new Noted(DAY, false, noting.facts()));
    }

    private static Answer undoing(Words words) {
        var receipt = Long.parseLong(words.rest());
        return replying(words)
                .recording(new Noted(DAY, false, List.of(new ChangeFact.Voided(receipt))))
                .editing(new Edit("line/" + receipt, Card.info("已撤销 #" + receipt)))
                .toasting("撤了");
    }

    private record Noting(long receipt, List<Fact> facts) {}

    private static Noting calling(String name, Known known) {
        return noting(
                name,
                known,
                customer -> new ActivityFact.ActivityLogged(
                        ActivityFact.Activity.CALL, customer, name.length() > 2 ? "张总" : "李总", null, null));
    }

    private static Noting opening(Words words, Known known) {
        var amount = Money.yuan(Long.parseLong(words.word(2)));
        return noting(
                words.word(1),
                known,
                customer -> new DealFact.DealOpened(customer, "d" + known.nextReceipt(), amount, DAY.plusDays(30)));
    }

    private static Noting winning(String number, Known known) {
        var receipt = known.nextReceipt();
        return known.the(Deals.class)
                .withId("d" + number)
                .map(deal -> new Noting(
                        receipt,
                        List.<Fact>of(
                                new DealFact.DealWon(deal.customer(), deal.id(), Money.cny("12.34"), "旗舰版", true),
                                new CashFact.CashCollected(deal.customer(), deal.id(), Money.yuan(5)))))
                .orElseGet(() -> new Noting(receipt, List.of(new StaffFact.LeaveTaken(DAY, DAY))));
    }

    private static Noting noting(String name, Known known, java.util.function.Function<String, Fact> telling) {
        var receipt = known.nextReceipt();
        var mention = known.the(Customers.class).named(name).stream()
                .findFirst()
                .<Mention>map((Customer customer) -> new Mention.Existing(customer))
                .orElse(new Mention.Fresh(name));
        var facts = new ArrayList<>(mention.introducing(receipt));
        facts.add(telling.apply(mention.id(receipt)));
        return new Noting(receipt, facts);
    }

    private static Command does(String verb, BiFunction<Words, Known, Answer> doing) {
        var usage = Usage.of(List.of(verb), List.of(), verb, verb).taking(Slot.REST);
        return new Command() {
            @Override
            public Usage usage() {
                return usage;
            }

            @Override
            public Answer answer(Utterance said, Request request, Known known) {
                return doing.apply(new Words(said.text(), request), known);
            }
        };
    }
}
