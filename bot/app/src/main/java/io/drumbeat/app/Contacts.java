package io.drumbeat.app;

import io.drumbeat.people.People;
import io.drumbeat.roster.Directory;
import io.drumbeat.roster.Members;
import io.drumbeat.roster.Roster;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The platforms' contacts, and who keeps reading them. */
@Configuration(proxyBeanMethods = false)
class Contacts {
    /** By the real time, beside a demo's: it is the platforms that change. */
    @Bean
    Roster roster(People people, CompanySettings company, Members members, ObjectProvider<Directory> directories) {
        return new Roster(people, company.zone(), members, directories.stream().toList(), Clock.systemUTC());
    }

    @Bean
    ContactsWatch contactsWatch(Roster roster) {
        return new ContactsWatch(roster);
    }
}
