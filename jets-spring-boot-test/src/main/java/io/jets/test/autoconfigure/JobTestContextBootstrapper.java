package io.jets.test.autoconfigure;

import org.springframework.boot.test.autoconfigure.TestSliceTestContextBootstrapper;

/**
 * Bootstraps the context of a {@link JobTest @JobTest}.
 */
final class JobTestContextBootstrapper extends TestSliceTestContextBootstrapper<JobTest> {

}
