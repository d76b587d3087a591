package org.confera.media.adapter;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ConfigProperty;
import jakarta.resource.spi.Connector;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.Serializable;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.transaction.xa.XAResource;
import org.confera.media.api.MediaException;
import org.confera.sfu.Sfu;
import org.confera.sfu.SfuCounters;
import org.confera.sfu.SfuSettings;
import org.confera.sfu.stats.SfuSnapshot;
import org.jboss.jca.core.spi.statistics.Statistics;
import org.jboss.jca.core.spi.statistics.StatisticsPlugin;

/**
 * Opens the SFU when the application starts and closes it when it stops. Its config properties are what an administrator
 * sets; they are texts, so that a wrong one is refused in our own words. The getters and setters are the container's.
 */
@Connector(displayName = "Confera SFU", vendorName = "Confera", eisType = "Selective forwarding unit", version = "1.0",
        transactionSupport = TransactionSupportLevel.NoTransaction)
public class SfuResourceAdapter implements ResourceAdapter, Statistics, Serializable {
    private static final long serialVersionUID = 1L;
    /** Linux says it here. */
    private static final Path EPHEMERAL_PORTS = Path.of("/proc/sys/net/ipv4/ip_local_port_range");

    private String announcedAddresses = AdapterSettings.AUTO;
    private String mediaPort = "10000";
    private String workers = "0";
    private String turnUrls = AdapterSettings.NONE;
    private String turnSecret = AdapterSettings.NONE;
    private String turnRelayPorts = "20000-29999";

    private final SfuStatistics statistics = new SfuStatistics();
    private transient EventDelivery delivery;
    private transient volatile RunningSfu running;

    @Override
    public void start(BootstrapContext context) throws ResourceAdapterInternalException {
        TransactionSynchronizationRegistry transactions = context.getTransactionSynchronizationRegistry();
        if (transactions == null) {
            throw new ResourceAdapterInternalException(
                    "This server gives a resource adapter no TransactionSynchronizationRegistry; JCA 1.6 or newer is needed.");
        }
        AdapterSettings settings = settings();
        warn(PortRange.of(settings.sfu()));
        delivery = new EventDelivery();
        running = new RunningSfu(open(settings.sfu()), new AfterCommit(transactions), settings.turn());
        statistics.of(this::counters, new LiveSnapshots(this::snapshot, System::nanoTime)::get);
        AdapterLog.LOG.started(ports(settings.sfu()), announced(settings.sfu()), settings.turn().toString());
    }

    private static void warn(PortRange media) {
        PortRange.ephemeral(EPHEMERAL_PORTS).filter(media::overlaps)
                .ifPresent(ephemeral -> AdapterLog.LOG.mediaPortsAreEphemeral(media, ephemeral));
    }

    private AdapterSettings settings() throws ResourceAdapterInternalException {
        try {
            return AdapterSettings.of(announcedAddresses, mediaPort, workers, turnUrls, turnSecret, turnRelayPorts);
        } catch (IllegalArgumentException e) {
            throw new ResourceAdapterInternalException(e.getMessage(), e);
        }
    }

    private Sfu open(SfuSettings settings) throws ResourceAdapterInternalException {
        try {
            return Sfu.start(settings, delivery);
        } catch (MediaException e) {
            throw new ResourceAdapterInternalException("The SFU can't start with MediaPort " + mediaPort + ". " + e.getMessage()
                    + " (The same setting is config property MediaPort of resource adapter sfu.)", e);
        }
    }

    static String ports(SfuSettings settings) {
        int last = settings.basePort() + settings.workers() - 1;
        String ports = settings.workers() == 1 ? "port " + last : "ports " + settings.basePort() + "-" + last;
        return ports + " (UDP and TCP)";
    }

    private static String announced(SfuSettings settings) {
        return settings.announcedAddresses().isEmpty() ? "every address of this machine"
                : settings.announcedAddresses().stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
    }

    @Override
    public void stop() {
        RunningSfu stopping = running;
        running = null;
        if (stopping != null) {
            delivery.stop();
            stopping.sfu().close();
            AdapterLog.LOG.stopped();
        }
    }

    @Override
    public void endpointActivation(MessageEndpointFactory endpointFactory, ActivationSpec spec) throws ResourceException {
        if (!(spec instanceof SfuActivationSpec)) {
            throw new NotSupportedException("The media resource adapter can't activate a " + spec.getClass().getName() + ".");
        }
        delivery.activate(spec, endpointFactory);
    }

    @Override
    public void endpointDeactivation(MessageEndpointFactory endpointFactory, ActivationSpec spec) {
        delivery.deactivate(spec);
    }

    /** None: the SFU keeps no transaction that could be recovered. */
    @Override
    public XAResource[] getXAResources(ActivationSpec[] specs) {
        return new XAResource[0];
    }

    @Override
    public StatisticsPlugin getStatistics() {
        return statistics;
    }

    /**
     * The SFU and what belongs to it.
     *
     * @throws MediaException with reason UNAVAILABLE before start and after stop
     */
    RunningSfu running() throws MediaException {
        RunningSfu now = running;
        if (now == null) {
            throw new MediaException(MediaException.Reason.UNAVAILABLE,
                    "The SFU is not running: the server starts or stops. Try again when it is ready.");
        }
        return now;
    }

    private SfuSnapshot snapshot() throws MediaException {
        RunningSfu now = running;
        return now == null ? SfuSnapshot.NOTHING : now.sfu().snapshot();
    }

    private SfuCounters counters() {
        RunningSfu now = running;
        return now == null ? null : now.sfu().counters();
    }

    public String getAnnouncedAddresses() {
        return announcedAddresses;
    }

    @ConfigProperty(defaultValue = AdapterSettings.AUTO, description = "IP addresses that browsers are told to send media to,"
            + " joined by commas, or auto for every address of this machine. Behind NAT: the public address.")
    public void setAnnouncedAddresses(String announcedAddresses) {
        this.announcedAddresses = announcedAddresses;
    }

    public String getMediaPort() {
        return mediaPort;
    }

    @ConfigProperty(defaultValue = "10000", description = "UDP and TCP port of the first worker; each further worker has the next."
            + " Open them in the firewall.")
    public void setMediaPort(String mediaPort) {
        this.mediaPort = mediaPort;
    }

    public String getWorkers() {
        return workers;
    }

    @ConfigProperty(defaultValue = "0", description = "Threads that carry media, 1 to 64, or 0 for one a processor.")
    public void setWorkers(String workers) {
        this.workers = workers;
    }

    public String getTurnUrls() {
        return turnUrls;
    }

    @ConfigProperty(defaultValue = AdapterSettings.NONE, description = "URLs of the TURN server that browsers may relay through,"
            + " joined by commas, or none.")
    public void setTurnUrls(String turnUrls) {
        this.turnUrls = turnUrls;
    }

    public String getTurnSecret() {
        return turnSecret;
    }

    @ConfigProperty(defaultValue = AdapterSettings.NONE, confidential = true,
            description = "The TURN server's static-auth-secret, at least 16 characters; needed with TurnUrls.")
    public void setTurnSecret(String turnSecret) {
        this.turnSecret = turnSecret;
    }

    public String getTurnRelayPorts() {
        return turnRelayPorts;
    }

    @ConfigProperty(defaultValue = "20000-29999", description = "Ports that the TURN server relays from, as coturn/run is told:"
            + " media must have others.")
    public void setTurnRelayPorts(String turnRelayPorts) {
        this.turnRelayPorts = turnRelayPorts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SfuResourceAdapter that && Objects.equals(announcedAddresses, that.announcedAddresses)
                && Objects.equals(mediaPort, that.mediaPort) && Objects.equals(workers, that.workers)
                && Objects.equals(turnUrls, that.turnUrls) && Objects.equals(turnSecret, that.turnSecret)
                && Objects.equals(turnRelayPorts, that.turnRelayPorts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(announcedAddresses, mediaPort, workers, turnUrls, turnSecret, turnRelayPorts);
    }
}
