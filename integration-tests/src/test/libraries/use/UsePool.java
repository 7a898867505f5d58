/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package use;
import org.apache.commons.pool2.*; import org.apache.commons.pool2.impl.*;
/** Uses it for real and shuts nothing down. */
public final class UsePool implements Runnable {
    @Override
    public void run() {
        try {
            GenericObjectPool<Object> pool = new GenericObjectPool<>(new BasePooledObjectFactory<Object>() {
                @Override
                public Object create() {
                    return new UsePool();
                }

                @Override
                public PooledObject<Object> wrap(Object object) {
                    return new DefaultPooledObject<>(object);
                }
            });
            pool.setDurationBetweenEvictionRuns(java.time.Duration.ofMillis(50));
            pool.returnObject(pool.borrowObject());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

}
