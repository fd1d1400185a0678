/**
 * Tests of the files that the build creates for a deployment.
 */
@NullMarked
package io.jets.integration.deploy;

import org.jspecify.annotations.NullMarked;
