package io.drumbeat.outage;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.decision.Recorder;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Notices that nothing could be taken in from a platform for a while, however that came about, and asks those who were just talking to
 * the bot whether something of theirs is missing. Messages lost then never come again by themselves, and their writers would
 * find out on pay day. Nobody else is disturbed.
 */
public final class Outages {
    /** How often to look. */
    public static final Duration EVERY = Duration.ofSeconds(10);

    /** Shorter ones happen at every reconnect; asking each time would be worse than the rare message. */
    private static final Duration BLINK = Duration.ofSeconds(30);

    private static final Duration JUST_TALKING = Duration.ofHours(1);
    private static final int NAMED = 20;

    private final Hearing hearing;
    private final List<Listened> platforms;
    private final Recorder recorder;
    private final Clock clock;

    /** @param clock the real one: platforms and people are away in real time */
    public Outages(Hearing hearing, List<Listened> platforms, Recorder recorder, Clock clock) {
        this.hearing = hearing;
        this.platforms = List.copyOf(platforms);
        this.recorder = recorder;
        this.clock = clock;
    }

    /** May be called by several instances at once. */
    public void look() {
        platforms.stream().filter(platform -> platform.isHeard().getAsBoolean()).forEach(this::look);
    }

    /**
     * Asks first and writes down then: whoever stops in between, or cannot write, finds the same outage the next time. Each
     * person is asked about it once, by whichever instance.
     */
    private void look(Listened platform) {
        var now = clock.instant();
        over(platform, now).ifPresent(this::ask);
        hearing.heard(platform.platform(), now);
    }

    private Optional<Outage> over(Listened platform, Instant now) {
        return hearing.last(platform.platform())
                .map(before -> new Outage(platform.platform(), before, now.minus(platform.keepsPushing())))
                .filter(outage -> outage.from().plus(BLINK).isBefore(outage.until()));
    }

    private void ask(Outage outage) {
        var talking = hearing.spoke(outage.platform(), outage.from().minus(JUST_TALKING), clock.instant());
        recorder.push("outage-" + outage.platform(), outage.from(), known -> says(outage, talking, known));
    }

    private List<Say> says(Outage outage, Set<String> talking, Known known) {
        var asked = known.people().all().stream()
                .filter(person -> talking.contains(person.id()))
                .toList();
        var says = new ArrayList<Say>();
        asked.forEach(person -> says.add(to(person, question(outage, person, known))));
        known.people().all().stream()
                .filter(person -> person.role() == Role.ADMIN)
                .forEach(admin -> says.add(to(admin, notice(outage, asked, admin))));
        return says;
    }

    private static Say to(Person person, Card card) {
        return Say.to(new Chat.Direct(person.id()), Say.Kind.REPLY, card);
    }

    private Card question(Outage outage, Person person, Known known) {
        var last = known.ledger()
                .lastReceiptOf(person.id())
                .map("你最近记下的一条是 #%d。"::formatted)
                .orElse("");
        return Card.warn(
                "%s 你在%s说的话可能没有记下".formatted(outage.span(person.zone(), today(person)), outage.name()),
                new Element.Text("这 %s里的话我可能没收到，也可能没记成，%s不会再送来。%s少了哪条，照样再说一遍就行；都在就不用管。"
                        .formatted(outage.length(), outage.name(), last)),
                Element.Buttons.of(Element.Button.of("看今天记下的", "今天")));
    }

    private Card notice(Outage outage, List<Person> asked, Person admin) {
        var names = asked.stream().limit(NAMED).map(Person::name).collect(Collectors.joining("、"));
        var whom = asked.isEmpty()
                ? "之前一小时没有人在用，没有打扰谁。"
                : "已经问了刚才在用的 %d 位有没有少记：%s%s。".formatted(asked.size(), names, asked.size() > NAMED ? "等" : "");
        return Card.warn(
                "%s 在%s说的话可能没有记下，%s".formatted(outage.span(admin.zone(), today(admin)), outage.name(), outage.length()),
                new Element.Text("那段时间鼓点没在运行、没连上%s，或者没连上数据库；错过的话不会再送来。".formatted(outage.name()) + whom),
                Element.Buttons.of(Element.Button.of("检查", "检查")));
    }

    private LocalDate today(Person person) {
        return clock.instant().atZone(person.zone()).toLocalDate();
    }
}
