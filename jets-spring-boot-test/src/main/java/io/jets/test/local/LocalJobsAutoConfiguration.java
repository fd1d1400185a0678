package io.jets.test.local;

import io.jets.local.JetsLocalAutoConfiguration;
import io.jets.local.LocalEngine;
import io.jets.local.journal.Journal;
import io.jets.test.LocalJobs;
import io.jets.test.engine.LocalRecorder;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of {@link LocalJobs}.
 */
@AutoConfiguration(after = JetsLocalAutoConfiguration.class)
public final class LocalJobsAutoConfiguration {

	@Bean
	LocalRecorder localJobsRecorder(LocalEngine engine, Journal journal) {
		return new LocalRecorder(engine::engine, journal);
	}

	@Bean
	LocalJobs localJobs(LocalRecorder recorder, ObjectProvider<JsonMapper> mapper) {
		return new LocalJobs(recorder, mapper::getObject);
	}

}
