package io.drumbeat.console.api;

import io.drumbeat.batch.Reception;
import io.drumbeat.console.reading.MessageId;
import io.drumbeat.console.reading.Refused;
import io.drumbeat.console.reading.Rooms;
import io.drumbeat.people.Person;
import io.drumbeat.sheet.OneAtATime;
import io.drumbeat.sheet.Shelf;
import io.drumbeat.sheet.Tickets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes dropped files in, and hands over those that somebody has a ticket for. */
@ConsoleApi
final class FilesController {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int LONGEST_NAME = 120;
    private final Rooms rooms;
    private final MessagesController messages;
    private final Reception reception;
    private final Tickets tickets;
    private final List<Shelf> shelves;
    private final OneAtATime turns;
    private final Clock clock;

    FilesController(
            Rooms rooms,
            MessagesController messages,
            Reception reception,
            Tickets tickets,
            List<Shelf> shelves,
            OneAtATime turns,
            Clock clock) {
        this.rooms = rooms;
        this.messages = messages;
        this.reception = reception;
        this.tickets = tickets;
        this.shelves = List.copyOf(shelves);
        this.turns = turns;
        this.clock = clock;
    }

    /** Answers as if the person had said that the file is to be imported. */
    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    MessagesController.Answered drop(
            // first, so that one that is too large is called that, and not a missing name
            @RequestParam MultipartFile file,
            @RequestParam String as,
            @RequestParam String chat,
            @RequestParam(required = false) @Nullable String messageId)
            throws IOException {
        var person = rooms.person(as);
        var place = rooms.chat(person, chat);
        var id = MessageId.of(messageId);
        return messages.answer(id, person, place, words(person, id.typed(person), file));
    }

    /** Whoever may not drop anything need not wait to hear so. */
    private String words(Person person, String id, MultipartFile file) throws IOException {
        var name = nameOf(file);
        var now = clock.instant();
        return Reception.mayDrop(person)
                ? turns.take(() -> reception.receive(person, id, name, file.getBytes(), now))
                : reception.receive(person, id, name, new byte[0], now);
    }

    @GetMapping("/files/{ticket}")
    ResponseEntity<byte[]> fetch(@PathVariable String ticket, @RequestParam String as) throws IOException {
        var person = rooms.person(as);
        var good = tickets.check(ticket, person.id(), clock.instant()).orElseThrow(FilesController::stale);
        var handed = turns.take(() -> shelves.stream()
                .map(shelf -> shelf.fetch(good.what(), person))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(FilesController::stale));
        var name = ContentDisposition.attachment()
                .filename(handed.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(handed.content());
    }

    private static Refused stale() {
        return Refused.unknown("ticket", "这个下载链接不是给你的，或者过了一天已经失效；请再要一次");
    }

    /** Browsers may send a whole path; what cannot be seen has no place in a chat. */
    private static String nameOf(MultipartFile file) {
        var sent = String.valueOf(file.getOriginalFilename());
        var name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .strip();
        var kept = name.isEmpty() ? "文件" : name;
        return kept.length() <= LONGEST_NAME ? kept : kept.substring(kept.length() - LONGEST_NAME);
    }
}
