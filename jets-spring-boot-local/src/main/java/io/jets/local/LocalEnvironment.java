package io.jets.local;

import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import io.jets.job.JobRegistry;
import io.jets.local.SharedResources.Resource;
import io.jets.local.console.Console;
import io.jets.local.console.table.Tables;
import io.jets.local.dynamodb.DynamoDbClients;
import io.jets.local.dynamodb.DynamoDbEndpoint;
import io.jets.local.endpoint.ApplicationApis;
import io.jets.local.endpoint.LocalEndpoint;
import io.jets.local.endpoint.api.CallerToken;
import io.jets.local.endpoint.api.LocalApi;
import io.jets.local.engine.JobEngine;
import io.jets.local.invoke.LocalAccount;
import io.jets.local.journal.Journal;
import io.jets.local.journal.JournalLimits;
import io.jets.local.journal.RunLogs;
import io.jets.local.sdk.AwsSettings;
import io.jets.local.sdk.LocalService;
import io.jets.local.sdk.SdkRedirection;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * The parts of the local engine that exist before any bean is created, so that a bean can
 * use DynamoDB in its constructor: the port of the endpoint, DynamoDB, and the settings
 * of the AWS SDK.
 */
final class LocalEnvironment implements SharedResources.Turn, DisposableBean {

	private static final String ACCOUNT_ID = "000000000000";

	private static final int MAXIMUM_PORT = 65535;

	private final LocalActivation activation;

	private final LocalProperties properties;

	private final LocalAccount account;

	private final LocalEndpoint endpoint;

	private volatile LocalDynamoDb dynamoDb;

	private volatile LocalDynamoDbClients dynamoDbClients;

	private final AwsSettings settings = AwsSettings.ofThisProcess();

	private final LocalApis apis;

	private final ApplicationApis served;

	private final SharedResources shared;

	private final Journal journal;

	private @Nullable SdkRedirection redirection;

	private Runnable onEnd = () -> {
	};

	private final RunLogs logs;

	private final @Nullable Console console;

	/**
	 * Creates the environment.
	 * @param activation why jobs fire locally
	 * @param properties the settings
	 * @param registry returns the jobs, {@code null} if they are not known yet
	 * @param classLoader the class loader of the application
	 * @param shared what this context shares with others
	 */
	LocalEnvironment(LocalActivation activation, LocalProperties properties, Supplier<@Nullable JobRegistry> registry,
			@Nullable ClassLoader classLoader, SharedResources shared) {
		if (properties.port() < 0 || properties.port() > MAXIMUM_PORT) {
			throw new InvalidConfigurationPropertyValueException("jets.local.port", properties.port(),
					"Specify a port from 1 to " + MAXIMUM_PORT + ", or 0 for any free port.");
		}
		String region = this.settings.region();
		CallerToken token = shared.get(Resource.TOKEN, "", CallerToken::random, (kept) -> true);
		this.shared = shared;
		this.journal = shared.get(Resource.JOURNAL, "", () -> new Journal(JournalLimits.DEFAULT), (kept) -> true);
		this.activation = activation;
		this.properties = properties;
		this.account = new LocalAccount((region != null) ? region : SdkRedirection.DEFAULT_REGION, ACCOUNT_ID);
		// First, because the child process takes longest to start
		this.dynamoDb = LocalDynamoDb.of(properties.dynamodb(), classLoader, shared);
		this.console = properties.console().enabled() ? new Console(this.journal, token, tables()) : null;
		this.apis = new LocalApis(this.account, this::dynamoDb, registry, this.console);
		this.served = new ApplicationApis(this.apis.starting());
		try {
			this.endpoint = shared.get(Resource.ENDPOINT, "",
					() -> new LocalEndpoint(shared.inTurns() ? 0 : properties.port(), this.served, token),
					(kept) -> true);
		}
		catch (RuntimeException ex) {
			if (this.console != null) {
				this.console.close();
			}
			closeDynamoDb();
			throw ex;
		}
		this.dynamoDbClients = new LocalDynamoDbClients(this.dynamoDb, this.account.region());
		shared.begin(this);
		this.logs = RunLogs.collect(this.journal);
	}

	private Tables tables() {
		return new Tables(() -> dynamoDbClients().dynamoDb(), () -> this.dynamoDb.obstacle(), this.dynamoDb.isAws());
	}

	/**
	 * Follows the DynamoDB of the connection details of Spring Cloud AWS instead of
	 * DynamoDB Local. Called before beans are created.
	 */
	void connect(Supplier<DynamoDbEndpoint> endpoint) {
		this.dynamoDbClients.close();
		if (inTurns()) {
			// Other contexts may use what is shared
			closeDynamoDb();
		}
		else {
			this.dynamoDb.close();
		}
		this.dynamoDb = LocalDynamoDb.connected(this.properties.dynamodb(), endpoint);
		this.dynamoDbClients = new LocalDynamoDbClients(this.dynamoDb, this.account.region());
		if (this.redirection != null) {
			this.redirection.close();
			this.redirection = redirect();
		}
	}

	/**
	 * If jobs follow another DynamoDB, the application's clients of DynamoDB are not
	 * redirected.
	 */
	private static Set<LocalService> services(LocalDynamoDb dynamoDb) {
		return dynamoDb.isManaged() ? EnumSet.allOf(LocalService.class)
				: EnumSet.of(LocalService.LAMBDA, LocalService.EVENT_BRIDGE);
	}

	LocalActivation activation() {
		return this.activation;
	}

	LocalProperties properties() {
		return this.properties;
	}

	LocalAccount account() {
		return this.account;
	}

	LocalEndpoint endpoint() {
		return this.endpoint;
	}

	LocalDynamoDb dynamoDb() {
		return this.dynamoDb;
	}

	/**
	 * Returns the engine's clients of DynamoDB, which this object closes.
	 */
	DynamoDbClients dynamoDbClients() {
		return this.dynamoDbClients.get();
	}

	/**
	 * Returns the journal, which survives restarts by devtools.
	 */
	Journal journal() {
		return this.journal;
	}

	Map<String, Object> springCloudAwsProperties() {
		return (this.redirection != null) ? this.redirection.springCloudAwsProperties() : Map.of();
	}

	/**
	 * Returns whether other application contexts use the endpoint as well, one at a time.
	 */
	boolean inTurns() {
		return this.shared.inTurns();
	}

	/**
	 * Lets this context use the endpoint, instead of the one that uses it.
	 */
	void takeTurn() {
		this.shared.begin(this);
	}

	/**
	 * Sets what happens when another context uses the endpoint.
	 */
	void onEnd(Runnable action) {
		this.onEnd = action;
	}

	@Override
	public void begin() {
		if (this.redirection == null) {
			this.endpoint.route(this.served);
			this.redirection = redirect();
		}
	}

	private SdkRedirection redirect() {
		return SdkRedirection.to(URI.create(this.endpoint.url()), this.settings, services(this.dynamoDb),
				!this.dynamoDb.isAws());
	}

	@Override
	public void end() {
		if (this.redirection != null) {
			this.redirection.close();
			this.redirection = null;
		}
		this.onEnd.run();
	}

	/**
	 * Serves the running application.
	 */
	void serve(JobEngine engine) {
		if (this.console != null) {
			this.console.start(engine);
		}
		this.served.start(this.apis.running(engine));
		if (!inTurns()) {
			this.endpoint.keepRunning();
		}
	}

	/**
	 * Returns the address of the console, {@code null} if it is disabled.
	 */
	@Nullable String consoleUrl() {
		return (this.console != null) ? this.endpoint.url() + LocalApi.CONSOLE : null;
	}

	/**
	 * Stops serving the application, which is about to stop.
	 */
	void pause() {
		this.served.stop();
		if (this.console != null) {
			this.console.stop();
		}
	}

	@Override
	public void destroy() {
		this.shared.end(this);
		if (this.console != null) {
			this.console.close();
		}
		if (!this.shared.shares(Resource.ENDPOINT)) {
			this.endpoint.close();
		}
		this.apis.close();
		this.dynamoDbClients.close();
		closeDynamoDb();
		this.logs.close();
		this.journal.stopped();
	}

	private void closeDynamoDb() {
		if (!this.shared.shares(Resource.DYNAMO_DB)) {
			this.dynamoDb.close();
		}
	}

}
