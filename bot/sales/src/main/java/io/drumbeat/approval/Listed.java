package io.drumbeat.approval;

import io.drumbeat.agreement.Inquiry;
import io.drumbeat.agreement.Matter;
import java.util.List;
import java.util.Optional;

/** Some of what waits, which may be of one kind or of several. */
record Listed(List<Inquiry> inquiries) {
    Listed {
        inquiries = List.copyOf(inquiries);
    }

    /** What all of them are called, if they are of one kind. */
    Optional<String> name() {
        var names = inquiries.stream()
                .map(Inquiry::matter)
                .map(Matter::name)
                .distinct()
                .toList();
        return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }

    /** One of them, with what it is where that goes not without saying. */
    String brief(Inquiry inquiry) {
        return (name().isPresent() ? "" : inquiry.matter().name() + " ")
                + inquiry.words().brief();
    }
}
