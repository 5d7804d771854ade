package io.drumbeat.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.allowance.InMemoryQuota;
import io.drumbeat.allowance.Quota;
import io.drumbeat.asking.Superiors;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.chat.Request;
import io.drumbeat.checkup.Checkups;
import io.drumbeat.command.Command;
import io.drumbeat.command.Commands;
import io.drumbeat.decision.Outcome;
import io.drumbeat.decision.Recorder;
import io.drumbeat.decision.Understanding;
import io.drumbeat.delivery.MessageFeed;
import io.drumbeat.delivery.Routes;
import io.drumbeat.dialogue.DraftingRecorder;
import io.drumbeat.draft.InMemoryDrafts;
import io.drumbeat.fold.FoldedLedgers;
import io.drumbeat.letters.InMemoryLetters;
import io.drumbeat.memory.InMemoryRecorder;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.quiet.WishHearing;
import io.drumbeat.quote.ApprovalRules;
import io.drumbeat.roster.InMemoryMembers;
import io.drumbeat.roster.Roster;
import io.drumbeat.stage.Stages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * A chat with the whole bot, without platform or database, that tests read like the chat they check. It is Sunday
 * 2026-11-22, 15:00 in Shanghai, unless said otherwise; 小美, 王五 and 老雷 work in 华东一组, 老赵 elsewhere; 华为, 华润
 * and 美的 are customers.
 */
public class Rehearsal extends Confirming {
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private final People people;
    private final AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext();
    private final InMemoryDrafts drafts = new InMemoryDrafts();
    private final InMemoryRecorder memory;
    private final Recorder recorder;
    private final List<Furnishing> furnishings = ServiceLoader.load(Furnishing.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    protected Instant now =
            ZonedDateTime.of(2026, 11, 22, 15, 0, 0, 0, SHANGHAI).toInstant();
    private int messages;

    public Rehearsal() {
        this(Stages.USUAL);
    }

    /** With stages of the company's own. */
    public Rehearsal(Stages stages) {
        this(stages, ApprovalRules.NONE, RehearsedTeam.PEOPLE, List.of());
    }

    /** With people of the company's own. */
    public Rehearsal(String people) {
        this(Stages.USUAL, ApprovalRules.NONE, people, List.of());
    }

    /** With rules about which quotes need a yes, and with commands and the like that only a test has. */
    public Rehearsal(ApprovalRules rules, Class<?>... parts) {
        this(Stages.USUAL, rules, RehearsedTeam.PEOPLE, Arrays.asList(parts));
    }

    private Rehearsal(Stages stages, ApprovalRules rules, String file, List<Class<?>> parts) {
        people = RehearsedTeam.people(file, SHANGHAI).by(() -> BusinessDays.DEFAULT.of(now, SHANGHAI));
        spring.registerBean(
                Roster.class, () -> new Roster(people, SHANGHAI, new InMemoryMembers(), List.of(), Clock.systemUTC()));
        spring.registerBean(
                Checkups.class,
                () -> new Checkups(List.of(), List::of, spring.getBean(Roster.class), Clock.systemUTC()));
        spring.registerBean(BusinessDays.class, () -> BusinessDays.DEFAULT);
        spring.registerBean(WorkingCalendar.class, () -> WorkingCalendar.WEEKDAYS);
        spring.registerBean(InMemoryLetters.class);
        spring.registerBean(InMemoryQuota.class);
        spring.registerBean(Quota.class, () -> Quota.STANDARD);
        RehearsedTeam.rulesInto(spring, people);
        Furnishing.inForce(spring, ApprovalRules.class, rules);
        spring.registerBean(Superiors.class, () -> new Superiors((day, known) -> rules.deputies()));
        furnishings.forEach(furnishing -> furnishing.into(spring, () -> recorder()));
        spring.registerBean(
                Commands.class,
                () -> new Commands(
                        List.copyOf(spring.getBeansOfType(Command.class).values())));
        spring.registerBean(
                Understanding.class,
                () -> RehearsedTeam.hearing(
                        stages,
                        spring.getBean(Commands.class).usages(),
                        List.copyOf(spring.getBeansOfType(WishHearing.class).values())));
        CommandsOnPath.into(spring);
        parts.forEach(spring::registerBean);
        spring.refresh();
        memory = new InMemoryRecorder(
                RehearsedTeam.bot(spring),
                () -> FoldedLedgers.empty(() -> people, stages),
                new Routes(List.of()),
                new MessageFeed(),
                ((InstantSource) () -> now).withZone(SHANGHAI));
        recorder = new DraftingRecorder(memory, drafts);
        recorder.note("start", "lei", now, List.of(RehearsedTeam.customers()));
    }

    public People people() {
        return people;
    }

    public InMemoryRecorder recorder() {
        return memory;
    }

    /** The lines that wait for an answer. */
    public InMemoryDrafts drafts() {
        return drafts;
    }

    public <T> T part(Class<T> type) {
        return spring.getBean(type);
    }

    /** All of a kind that the rooms on the path have. */
    public <T> List<T> parts(Class<T> type) {
        return spring.getBeanProvider(type).orderedStream().toList();
    }

    /** Goes on at another time, Shanghai's. */
    public Rehearsal at(String date, int hour) {
        now = LocalDate.parse(date).atTime(hour, 0).atZone(SHANGHAI).toInstant();
        return this;
    }

    /** Somebody writes to the bot in their direct chat. */
    public Turn says(String name, String words) {
        return turn(person(name), new Chat.Direct(person(name).id()), words, Map.of(), null);
    }

    /** Somebody mentions the bot in their team's group. */
    public Turn saysInGroup(String name, String words) {
        return turn(person(name), new Chat.Group("east-1"), words, Map.of(), null);
    }

    /** Somebody presses a button of a message. */
    public Turn presses(String name, Message message, String words) {
        return fills(name, message, words, Map.of());
    }

    /** Somebody sends a form of a message. */
    public Turn fills(String name, Message message, String words, Map<String, String> values) {
        var said = memory.conversations().said(message.id()).orElseThrow();
        var press = new Request.Press(message.id(), message.version(), said.topic());
        return turn(person(name), message.chat(), words, values, press);
    }

    /** What was said in the group by the bot, oldest first. */
    public List<Message> group() {
        return memory.conversations().page(new Chat.Group("east-1"), null, 100).messages().stream()
                .filter(m -> m.from().equals("bot"))
                .toList();
    }

    /** What the bot said to somebody alone, oldest first. */
    public List<Message> direct(String name) {
        return memory.conversations().page(new Chat.Direct(person(name).id()), null, 100).messages().stream()
                .filter(m -> m.from().equals("bot"))
                .toList();
    }

    /** What everybody speaks to, with the lines that wait for an answer. */
    protected Recorder door() {
        return recorder;
    }

    protected Person person(String name) {
        return people.named(name).orElseThrow();
    }

    private Turn turn(Person who, Chat chat, String words, Map<String, String> values, Request.@Nullable Press press) {
        now = now.plus(Duration.ofSeconds(20));
        var request = new Request("test:" + ++messages, "console", who, chat, words, values, press, now);
        return new Turn(request, recorder.record(request));
    }

    /** The platform delivers a message once more. */
    public Turn comesAgain(Turn turn) {
        return new Turn(turn.request(), recorder.record(turn.request()));
    }

    /** One message and what came back. */
    public record Turn(Request request, Outcome outcome) {
        /** The replies hold these lines, in this order. */
        public Turn botSays(String lines) {
            var rest = new ArrayList<>(said());
            for (var line : lines.strip().split("\n")) {
                assertThat(rest)
                        .as("回复里应有这一行，按顺序：\n%s", String.join("\n", said()))
                        .contains(line.strip());
                rest.subList(0, rest.indexOf(line.strip()) + 1).clear();
            }
            return this;
        }

        /** Some line of the replies holds this text. */
        public Turn botMentions(String text) {
            assertThat(String.join("\n", said())).contains(text);
            return this;
        }

        /** No line of the replies holds this text. */
        public Turn botIsSilentAbout(String text) {
            assertThat(String.join("\n", said())).doesNotContain(text);
            return this;
        }

        public Turn recordsNothing() {
            assertThat(outcome.recorded()).isEmpty();
            return this;
        }

        public Message reply() {
            return outcome.replies().getFirst();
        }

        private List<String> said() {
            return outcome.replies().stream()
                    .flatMap(m -> Arrays.stream(m.text().split("\n")))
                    .toList();
        }
    }
}
