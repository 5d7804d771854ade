package io.drumbeat.clock;

import io.drumbeat.vital.Vital;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TimeZone;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.quartz.CronScheduleBuilder;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.ScheduleBuilder;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.matchers.GroupMatcher;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;
import org.springframework.context.SmartLifecycle;

/**
 * Quartz, kept to ticking: at the hour of every schedule in every zone it asks the pushes what is due, and so it does
 * every minute for whoever has hours of their own and for what a database that was away or a clock change has left behind. Its triggers live in PostgreSQL
 * and are shared by all instances.
 */
public final class QuartzTicks implements SmartLifecycle, Vital {
    private static final String NAME = "drumbeat";
    /** As the hour strikes, for whoever has hours of their own. */
    private static final Duration SWEEP = Duration.ofMinutes(1);
    /** A demo clock reaches its hours at other times than Quartz, which goes by the real one. */
    private static final Duration DEMO_SWEEP = Duration.ofSeconds(20);

    private final DataSource database;
    private final Pushes pushes;
    private final Clock clock;
    private @Nullable Scheduler scheduler;
    private volatile List<Thread> threads = List.of();

    public QuartzTicks(DataSource database, Pushes pushes, Clock clock) {
        this.database = database;
        this.pushes = pushes;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        pushes.begin(clock.instant());
        try {
            var started = open();
            scheduler = started;
            schedule(started);
            started.start();
            threads = threads();
        } catch (SchedulerException failed) {
            throw new IllegalStateException(
                    "Quartz 没能启动：%s。请看数据库里有没有 qrtz_ 开头的表".formatted(failed.getMessage()), failed);
        }
    }

    /** Those of Quartz, which tells nobody when one of them dies. */
    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(NAME + "_")
                        || thread.getName().startsWith("QuartzScheduler_" + NAME))
                .toList();
    }

    @Override
    public @Nullable String ailment() {
        return threads.stream().allMatch(Thread::isAlive) ? null : "定时推送（Quartz）的线程停了";
    }

    private Scheduler open() throws SchedulerException {
        var source = NAME + "-" + System.identityHashCode(this);
        DBConnectionManager.getInstance().addConnectionProvider(source, new Connections(database));
        var settings = new Properties();
        settings.putAll(Map.ofEntries(
                Map.entry("org.quartz.scheduler.instanceName", NAME),
                Map.entry("org.quartz.scheduler.instanceId", "AUTO"),
                Map.entry("org.quartz.scheduler.makeSchedulerThreadDaemon", "true"),
                Map.entry("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool"),
                Map.entry("org.quartz.threadPool.threadCount", "2"),
                Map.entry("org.quartz.threadPool.makeThreadsDaemons", "true"),
                Map.entry("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX"),
                Map.entry("org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate"),
                Map.entry("org.quartz.jobStore.dataSource", source),
                Map.entry("org.quartz.jobStore.tablePrefix", "qrtz_"),
                Map.entry("org.quartz.jobStore.useProperties", "true"),
                Map.entry("org.quartz.jobStore.isClustered", "true"),
                Map.entry("org.quartz.jobStore.acquireTriggersWithinLock", "true"),
                Map.entry("org.quartz.jobStore.clusterCheckinInterval", "10000")));
        var opened = new StdSchedulerFactory(settings).getScheduler();
        // Quartz would hand the same scheduler to a second instance in this JVM, such as another test's.
        SchedulerRepository.getInstance().remove(NAME);
        opened.setJobFactory((_, _) -> new Tick(pushes, clock));
        return opened;
    }

    private void schedule(Scheduler quartz) throws SchedulerException {
        var job = JobBuilder.newJob(Tick.class)
                .withIdentity("tick", NAME)
                .storeDurably()
                .build();
        quartz.addJob(job, true);
        var wanted = wanted();
        for (var key : quartz.getTriggerKeys(GroupMatcher.triggerGroupEquals(NAME))) {
            if (!wanted.containsKey(key)) {
                quartz.unscheduleJob(key);
            }
        }
        for (var each : wanted.entrySet()) {
            add(quartz, job, each.getKey(), each.getValue());
        }
    }

    /** A trigger's name says all about it, so one that is there already is right and stays. */
    private static void add(Scheduler quartz, JobDetail job, TriggerKey key, ScheduleBuilder<?> when)
            throws SchedulerException {
        try {
            if (!quartz.checkExists(key)) {
                quartz.scheduleJob(TriggerBuilder.newTrigger()
                        .withIdentity(key)
                        .forJob(job)
                        // so that what comes each minute comes as the minute strikes
                        .startAt(Date.from(Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MINUTES)))
                        .withSchedule(when)
                        .build());
            }
        } catch (ObjectAlreadyExistsException another) {
            // Another instance was quicker.
        }
    }

    private Map<TriggerKey, ScheduleBuilder<?>> wanted() {
        var wanted = new HashMap<TriggerKey, ScheduleBuilder<?>>(pushes.timings()
                .filter(timing -> !timing.push().schedule().isOff())
                .collect(Collectors.toMap(
                        timing -> new TriggerKey("%s %s".formatted(timing.push().schedule(), timing.zone()), NAME),
                        timing -> daily(timing.push().schedule().time(), timing.zone()),
                        (one, _) -> one)));
        var every = clock instanceof DemoClock ? DEMO_SWEEP : SWEEP;
        wanted.put(
                new TriggerKey("every " + every, NAME),
                SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(every.toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount());
        return wanted;
    }

    private static ScheduleBuilder<?> daily(LocalTime time, ZoneId zone) {
        return CronScheduleBuilder.dailyAtHourAndMinute(time.getHour(), time.getMinute())
                .inTimeZone(TimeZone.getTimeZone(zone))
                .withMisfireHandlingInstructionFireAndProceed();
    }

    @Override
    public synchronized void stop() {
        var running = scheduler;
        scheduler = null;
        threads = List.of();
        if (running != null) {
            try {
                running.shutdown(true);
            } catch (SchedulerException failed) {
                throw new IllegalStateException("Quartz 没能停下：" + failed.getMessage(), failed);
            }
        }
    }

    /** Whether it ticks. */
    @Override
    public synchronized boolean isRunning() {
        try {
            return scheduler != null && scheduler.isStarted() && !scheduler.isShutdown();
        } catch (SchedulerException broken) {
            return false;
        }
    }

    /** A firing: says that time has passed, and nothing else. */
    private record Tick(Pushes pushes, Clock clock) implements Job {
        @Override
        public void execute(JobExecutionContext context) {
            pushes.runDue(clock.instant());
        }
    }

    /** The application's own pool, as Quartz wants to see it. */
    private record Connections(DataSource database) implements ConnectionProvider {
        @Override
        public Connection getConnection() throws SQLException {
            return database.getConnection();
        }

        @Override
        public void initialize() {}

        @Override
        public void shutdown() {}
    }
}
