package io.jets.start;

import java.time.Duration;

import io.jets.start.ComparedApplication.Journal;

import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A run listener that does nothing before the context exists.
 */
class RecordingRunListener implements SpringApplicationRunListener {

	private String seen = "";

	@Override
	public void contextPrepared(ConfigurableApplicationContext context) {
		this.seen += "run listener contextPrepared " + context.getEnvironment().getPropertySources().size();
	}

	@Override
	public void contextLoaded(ConfigurableApplicationContext context) {
		this.seen += ", run listener contextLoaded";
	}

	@Override
	public void started(ConfigurableApplicationContext context, Duration timeTaken) {
		context.getBean(Journal.class).add(this.seen + ", run listener started");
	}

}
