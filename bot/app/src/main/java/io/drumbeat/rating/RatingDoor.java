package io.drumbeat.rating;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.customer.Customers;
import io.drumbeat.decision.Recorder;
import io.drumbeat.fact.CustomerFact.RatingGiven;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import io.drumbeat.satisfaction.CustomerRatings;
import io.drumbeat.satisfaction.RatingLinks;
import io.drumbeat.sentence.Sentences;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a customer the one question they were sent, and keeps their answer once. */
@Controller
final class RatingDoor {
    private static final Sentences SENTENCES = Sentences.beside(RatingDoor.class);
    private static final int LONGEST = 200;
    private static final int MOST = 5;
    private final RatingLinks links;
    private final Recorder recorder;
    private final BusinessDays days;
    private final Clock clock;
    private final ZoneId zone;

    RatingDoor(
            RatingLinks links,
            Recorder recorder,
            BusinessDays days,
            Clock clock,
            @Value("${drumbeat.company.zone:Asia/Shanghai}") ZoneId zone) {
        this.links = links;
        this.recorder = recorder;
        this.days = days;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping(RatingLinks.PATH + "{token}")
    ResponseEntity<byte[]> question(@PathVariable String token) {
        return asked(token).isPresent() ? page(HttpStatus.OK, QuestionPage.form()) : gone();
    }

    @PostMapping(RatingLinks.PATH + "{token}")
    ResponseEntity<byte[]> answer(
            @PathVariable String token,
            @RequestParam int score,
            @RequestParam(required = false) @Nullable String note) {
        var asked = asked(token);
        if (asked.isEmpty() || score < 1 || score > MOST) {
            return gone();
        }
        var words = note == null || note.isBlank()
                ? null
                : note.strip().substring(0, Math.min(LONGEST, note.strip().length()));
        var told = recorder.tell(
                "rating:" + asked.get().receipt(),
                asked.get().person(),
                clock.instant(),
                known -> facts(asked.get(), score, words, known));
        if (!told.isEmpty()) {
            tell(told.getFirst());
        }
        return page(HttpStatus.OK, QuestionPage.thanks());
    }

    private List<Told> facts(Entry asked, int score, @Nullable String note, Known known) {
        return CustomerRatings.asked(asked.receipt(), today(), known).stream()
                .map(entry -> new Told(
                        entry.person(),
                        Entry.NOBODY,
                        "rating:" + entry.receipt(),
                        new Noted(
                                today(),
                                false,
                                List.of(new RatingGiven(
                                        String.valueOf(entry.fact().customer()), entry.receipt(), score, note)))))
                .toList();
    }

    /** Whose customer it is, and whoever leads them, hears of it. */
    private void tell(Entry entry) {
        recorder.push("customer-rating", entry.recordedAt(), known -> {
            var given = (RatingGiven) entry.fact();
            var said = Map.<String, Object>of(
                    "customer",
                    known.the(Customers.class).nameOf(given.customer()),
                    "score",
                    given.score(),
                    "note",
                    given.note() == null ? "" : given.note());
            var words = given.note() == null ? SENTENCES.say("given", said) : SENTENCES.say("givenWith", said);
            var says = new ArrayList<Say>();
            var owner = known.people().withId(entry.person());
            owner.ifPresent(one -> says.add(say(one.id(), words, entry)));
            owner.map(one -> one.manager())
                    .filter(leader -> known.people().withId(leader).isPresent())
                    .ifPresent(leader -> says.add(say(leader, words, entry)));
            return says;
        });
    }

    private static Say say(String to, String words, Entry entry) {
        return Say.to(
                new Chat.Direct(to),
                Say.Kind.REMINDER,
                Card.info(words, Element.Buttons.of(Button.of(SENTENCES.say("look"), "记录 #" + entry.receipt()))));
    }

    private Optional<Entry> asked(String token) {
        var receipt = links.asked(token);
        return receipt.isEmpty()
                ? Optional.empty()
                : recorder.ask(known -> CustomerRatings.asked(receipt.getAsLong(), today(), known));
    }

    private LocalDate today() {
        return days.of(clock.instant(), zone);
    }

    private static ResponseEntity<byte[]> gone() {
        return page(HttpStatus.NOT_FOUND, QuestionPage.gone());
    }

    private static ResponseEntity<byte[]> page(HttpStatus status, byte[] html) {
        return ResponseEntity.status(status)
                .contentType(QuestionPage.TYPE)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", QuestionPage.POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .body(html);
    }
}
